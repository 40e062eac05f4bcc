import * as z from 'zod';
import { english, type ReportCode, type Said, type Told } from '../reports/said.ts';

/** The codes are checked; what fits each of them is the sender's to know, and both ends are one program. */
export const saidSchema = z.object({
  code: z.enum(Object.keys(english) as [ReportCode, ...ReportCode[]]),
  data: z.record(z.string(), z.union([z.string(), z.number()])),
  of: z.string().optional(),
}) as unknown as z.ZodType<Said>;

export const toldSchema: z.ZodType<Told> = z.union([z.string(), saidSchema]);
