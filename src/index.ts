/** Everything public, without registering anything: see define.ts for that. */
export * from './elements/registry.js';
export type { AtlasFile } from './elements/atlas/loading.js';
export { ParleyErrorEvent, ParleyLoadEvent, ParleySelectEvent, ParleyViewEvent } from './elements/base/events.js';
export { AtlasStore } from './state/atlas-store.js';
export type { AtlasSource, LoadOptions } from './state/read-source.js';
export type { Failure, ListView, Origin, Snapshot } from './state/snapshot.js';
export type { Filter } from './core/filter/filter.js';
export type { Issue, IssueCode, Reading } from './core/model/issues.js';
export type * from './core/model/model.js';
export type { Ref, RefKind } from './core/kinds/registry.js';
export type { AtlasReading } from './core/formats/format.js';
export { readAtlas, type ReadOptions } from './core/formats/read.js';
export type { MeetingField as TableField } from './core/formats/records/meeting-fields.js';
export type { ColumnOverrides } from './core/formats/table/columns.js';
export type { TableGuess } from './core/formats/table/guess.js';
export { examine } from './core/doctor/doctor.js';
export { registerMessages, type Messages, type PartialMessages } from './languages/index.js';
export { version } from './version.js';
