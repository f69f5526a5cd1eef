import { z } from 'zod';
import { jobType } from '#jobs';
import { channelNames } from '../channels/channel.js';

/** "Look now whether something is to go to this addressee." */
export const deliverJob = jobType('deliver', z.strictObject({ channel: z.enum(channelNames), addressee: z.uuid() }));
