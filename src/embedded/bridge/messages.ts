/** The client's wire protocol, as far as the host answers it; names and numbers are the client's. */
export const ActionType = {
  instantiate: 1,
  query: 2,
  method: 3,
  setProperty: 4,
  trace: 5,
} as const;

export const ObjectPathType = {
  root: 1,
  newObject: 2,
  method: 3,
  property: 4,
  indexer: 5,
  referenceId: 6,
  nullObject: 7,
} as const;

interface ArgumentInfo {
  readonly Arguments?: readonly unknown[];
  /** Beside each argument: the path of the object it stands for, or nothing. */
  readonly ReferencedObjectPathIds?: readonly (number | null)[];
}

export interface ObjectPath {
  readonly Id: number;
  readonly ObjectPathType: number;
  readonly Name: string;
  readonly ParentObjectPathId?: number;
  readonly ArgumentInfo?: ArgumentInfo;
  /** The client will not use the range after this request: no reference to it is wanted. */
  readonly D?: boolean;
}

export interface Action {
  readonly Id: number;
  readonly ActionType: number;
  readonly Name: string;
  readonly ObjectPathId: number;
  readonly ArgumentInfo?: ArgumentInfo;
  readonly QueryInfo?: { readonly Select?: readonly string[]; readonly Top?: number; readonly Skip?: number };
}

export interface RequestBody {
  readonly Actions: readonly Action[];
  readonly ObjectPaths: Readonly<Record<string, ObjectPath>>;
}

export interface AnswerBody {
  Results: { ActionId: number; Value: unknown }[];
  Error?: { Code: string; Message: string; Location: string; ActionIndex: number; HttpStatusCode: number };
}

export interface RequestMessage {
  readonly id: number;
  readonly type: 1;
  readonly message: { readonly body: string | RequestBody };
}

/** Something the host tells the client on its own account; `message` is JSON. */
export interface EventMessage {
  readonly messageCategory: number;
  readonly messageType: number;
  readonly targetId: string;
  readonly message: string;
}

/** What the client looks for on `globalThis._richApiNativeBridge`. */
export interface NativeBridge {
  sendMessageToHost(json: string): void;
  onMessageFromHost: ((json: string) => void) | null;
}
