/** `npm run faults`: writes `docs/faults.md` from the tests. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../harness/projectRoot';
import { describeFaults, faultLevels } from './describeFaults';
import { namedTests } from './namedTests';

writeFileSync(join(projectRoot, 'docs', 'faults.md'), describeFaults(namedTests(projectRoot, faultLevels)));
