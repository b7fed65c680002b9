/** `npm run features`: writes `docs/features.md` anew after a feature or the name of a test has changed. */
import { writeFileSync } from 'node:fs';
import { projectRoot } from '../harness/projectRoot';
import { featuresPath, renderFeatures } from './renderFeatures';

writeFileSync(featuresPath(projectRoot), renderFeatures(projectRoot));
