import 'reflect-metadata';
import { capaObligations } from '#capa/domain';
import type { LooseTable } from '#deadlines/domain';
import { problemTable, textsBeside, translations } from '#platform';
import { recordObligations } from '#records/domain';
import { describeApi } from '../../apps/api/src/api.js';
import { capabilities } from '../../apps/capabilities.js';
import { amendmentsPage } from './pages/amendments-page.js';
import { configurationPage } from './pages/configuration-page.js';
import { errorsPage } from './pages/errors-page.js';
import { eventsPage } from './pages/events-page.js';
import { httpPage, type ApiDocument } from './pages/http-page.js';
import { rulePlaces, rulesPage } from './pages/rules-page.js';
import { termsPage } from './pages/terms-page.js';

export const referenceFolder = new URL('../../docs/reference/', import.meta.url);

/** The pages of `docs/reference` that are drawn from the code: file name → text. */
export async function referencePages(): Promise<Readonly<Record<string, string>>> {
  const platform = textsBeside(new URL('../../libs/platform/src/index.ts', import.meta.url).href);
  const texts = translations([platform, ...capabilities.map((each) => each.texts)]);
  const document = (await describeApi(capabilities)) as unknown as ApiDocument;
  const obligations = { records: recordObligations as LooseTable, CAPAs: capaObligations as LooseTable };
  return {
    'amendments.md': amendmentsPage(texts),
    'configuration.md': configurationPage(),
    'events.md': eventsPage(capabilities),
    'http.md': httpPage(document, rulePlaces(capabilities)),
    'http-errors.md': errorsPage(problemTable, texts),
    'rules.md': rulesPage(capabilities),
    'terms.md': termsPage(obligations, texts),
  };
}
