/** What a Legistar record calls its fields: the API's names of an item, of a history, and the short dialect's. */
export const ITEM_NAMES = {
  id: ['EventItemId', 'MatterHistoryId', 'ID', 'Id', 'id'],
  title: ['EventItemTitle', 'Title', 'title'],
  action: ['EventItemActionName', 'MatterHistoryActionName', 'ActionName', 'Action'],
  actionText: ['EventItemActionText', 'MatterHistoryActionText', 'ActionText', 'Description'],
  flag: ['EventItemPassedFlag', 'MatterHistoryPassedFlag', 'PassedFlag'],
  flagName: ['EventItemPassedFlagName', 'MatterHistoryPassedFlagName', 'PassedFlagName'],
  rollCallFlag: ['EventItemRollCallFlag', 'MatterHistoryRollCallFlag', 'RollCallFlag'],
  consent: ['EventItemConsent', 'MatterHistoryConsent', 'Consent'],
  mover: ['EventItemMover', 'MatterHistoryMoverName', 'MoverName', 'Mover'],
  seconder: ['EventItemSeconder', 'MatterHistorySeconderName', 'SeconderName', 'Seconder'],
  body: ['EventItemBodyName', 'MatterHistoryActionBodyName', 'EventBodyName', 'BodyName', 'body'],
  date: ['EventItemDate', 'MatterHistoryActionDate', 'EventDate', 'Date', 'date'],
  votes: ['EventItemVotes', 'MatterHistoryVotes', 'Votes', 'votes'],
  rollCalls: ['EventItemRollCalls', 'RollCalls', 'RollCall', 'roll'],
} as const

/** The same of one member's row: of a vote, or of a roll call. */
export const ROW_NAMES = {
  name: ['VotePersonName', 'RollCallPersonName', 'FullName', 'PersonName', 'name'],
  id: ['VotePersonId', 'RollCallPersonId', 'PersonId', 'ID'],
  value: ['VoteValueName', 'RollCallValueName', 'Vote', 'Value', 'status'],
  result: ['VoteResult', 'Result'],
  item: ['VoteEventItemId', 'RollCallEventItemId'],
} as const

/** The same of a meeting or a matter, which holds items. */
export const HOLDER_NAMES = {
  body: ['EventBodyName', 'BodyName'],
  date: ['EventDate', 'Date'],
  title: ['MatterTitle', 'MatterName', 'Name', 'Title', 'MatterFile', 'File'],
  items: ['EventItems', 'Items'],
  histories: ['MatterHistories', 'Histories', 'MatterHistory', 'History'],
  votes: ['Votes'],
  rollCalls: ['RollCalls'],
} as const
