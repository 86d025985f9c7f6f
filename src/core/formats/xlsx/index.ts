/** Workbooks of Excel and other spreadsheet programs (Office Open XML, ECMA-376 part 1). */
import type { Format } from '../format.js';

export const xlsx: Format = {
  name: 'xlsx',
  label: 'Excel workbook (.xlsx)',
  extensions: ['xlsx', 'xlsm'],
  mediaTypes: ['application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
  detect: ({ entries }) => entries?.some(({ name }) => /^xl\/workbook\.xml$/i.test(name)) === true,
  load: async () => (await import('./read.js')).readWorkbook,
  loadLocator: async () => (await import('./locate.js')).locateInWorkbook,
};
