import type { Design } from '../canvas/design';
import { z1MessagesToHighLevel } from './z1MessagesToHighLevel';
import { z2RoezanToHighLevel } from './z2RoezanToHighLevel';
import { z3HighLevelToRoezan } from './z3HighLevelToRoezan';

export const roezan: Design[] = [z1MessagesToHighLevel, z2RoezanToHighLevel, z3HighLevelToRoezan];
