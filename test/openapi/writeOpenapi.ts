/** `npm run openapi`: writes `docs/openapi.json` anew after the contract has changed. */
import { writeFileSync } from 'node:fs';
import { projectRoot } from '../harness/projectRoot';
import { openapiPath, renderApi } from './renderApi';

writeFileSync(openapiPath(projectRoot), renderApi(projectRoot));
