import type { Design } from '../canvas/design.cts';
import { z1MessagesToHighLevel } from './z1MessagesToHighLevel.cts';
import { z2RoezanToHighLevel } from './z2RoezanToHighLevel.cts';
import { z3HighLevelToRoezan } from './z3HighLevelToRoezan.cts';

export const roezan: Design[] = [z1MessagesToHighLevel, z2RoezanToHighLevel, z3HighLevelToRoezan];
