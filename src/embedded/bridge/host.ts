import type { Calculation } from '../calculation/calculation';
import type { WorkbookData } from '../model/workbook-data';
import { Workbook } from '../objects/workbook';
import { Range } from '../objects/range';
import { HostError } from './host-error';
import { HostCollection, HostObject } from './host-object';
import type { HostContext } from './host-object';
import { ActionType, ObjectPathType } from './messages';
import { WorkbookEvents } from './workbook-events';
import type { Action, AnswerBody, ObjectPath, RequestBody } from './messages';

/** Excel on the web takes no larger request and gives no larger answer. */
const PAYLOAD_LIMIT = 5 * 1024 * 1024;

const utf8 = new TextEncoder();

/** Whether a JSON text, which travels as a text inside of JSON, has at most so many bytes. */
const travelsWithin = (limit: number, json: string): boolean =>
  // No sign takes more than three bytes.
  3 * json.length + 2 <= limit || utf8.encode(JSON.stringify(json)).length <= limit;

/** Called after each action; throwing stops the request there, with the actions so far applied. */
export type AfterAction = (index: number) => void;

/**
 * Answers the client's requests on a workbook. Actions are carried out one by one: when one fails, the earlier ones stay
 * applied and the answer says which, as Excel does.
 */
export class Host {
  private readonly context: HostContext;

  constructor(
    readonly workbook: WorkbookData,
    readonly calculation: Calculation,
    readonly events = new WorkbookEvents(workbook, calculation, () => undefined),
  ) {
    this.context = { workbook, calculation, events };
  }

  async answer(
    body: RequestBody,
    bytes: number,
    afterAction: AfterAction = () => undefined,
  ): Promise<AnswerBody> {
    const answer: AnswerBody = { Results: [] };
    if (bytes > PAYLOAD_LIMIT) {
      answer.Error = errorOf(
        new HostError('RequestPayloadSizeLimitExceeded', 'The request is too large.'),
        '',
        0,
      );
      return answer;
    }
    const paths = new Paths(this.context, body.ObjectPaths);
    for (const [index, action] of body.Actions.entries()) {
      try {
        answer.Results.push({ ActionId: action.Id, Value: await this.carryOut(action, paths) });
        afterAction(index);
      } catch (error) {
        answer.Error = errorOf(error, locationOf(action, body.ObjectPaths), index);
        break;
      }
    }
    if (travelsWithin(PAYLOAD_LIMIT, JSON.stringify(answer))) return answer;
    const tooLarge = new HostError('ResponsePayloadSizeLimitExceeded', 'The answer is too large.');
    return { Results: [], Error: errorOf(tooLarge, '', 0) };
  }

  private async carryOut(action: Action, paths: Paths): Promise<unknown> {
    if (action.ActionType === ActionType.trace) return null;
    const object = paths.resolve(action.ObjectPathId);
    switch (action.ActionType) {
      case ActionType.instantiate:
        return object === null ? null : paths.isKept(action.ObjectPathId) ? idOf(object) : {};
      case ActionType.query:
        if (object === null) return null;
        if (object instanceof Range && object.readsValues(action.QueryInfo?.Select))
          await this.calculation.calculate();
        return {
          ...query(object, action.QueryInfo?.Select ?? [], action.QueryInfo?.Top, action.QueryInfo?.Skip),
          ...(!paths.isKept(action.ObjectPathId) && { _ReferenceId: undefined }),
        };
      case ActionType.method: {
        if (action.Name === '_KeepReference' || action.Name === '_RemoveReference')
          return object && idOf(object);
        if (object === null) throw new HostError('InvalidOperation', 'The object does not exist.');
        if (this.context.events.register(object.eventSource, action.Name)) return null;
        if (action.Name === 'Calculate') await this.calculation.calculate();
        const result = call(object, action.Name, paths.argumentsOf(action));
        return result instanceof HostObject ? idOf(result) : (result ?? null);
      }
      case ActionType.setProperty:
        if (object === null) throw new HostError('InvalidOperation', 'The object does not exist.');
        set(object, action.Name, paths.argumentsOf(action)[0]);
        return null;
      default:
        throw new HostError('ApiNotFound', `Action type ${action.ActionType} is not supported.`);
    }
  }
}

/** The object paths of one request, each resolved once, when an action first needs it. */
class Paths {
  private readonly resolved = new Map<number, HostObject | null>();

  constructor(
    private readonly context: HostContext,
    private readonly paths: Readonly<Record<string, ObjectPath>>,
  ) {}

  resolve(id: number): HostObject | null {
    const known = this.resolved.get(id);
    if (known !== undefined) return known;
    const path = this.paths[id];
    if (!path) throw new HostError('InvalidReference', `Object path ${id} is not there.`);
    const object = this.walk(path);
    this.resolved.set(id, object);
    return object;
  }

  /** Whether the client may come back to the object in a later request. */
  isKept(id: number): boolean {
    return this.paths[id]?.D !== true;
  }

  argumentsOf({ ArgumentInfo }: Pick<Action, 'ArgumentInfo'>): unknown[] {
    return (ArgumentInfo?.Arguments ?? []).map((argument, index) => {
      const referenced = ArgumentInfo?.ReferencedObjectPathIds?.[index];
      return referenced ? this.resolve(referenced) : argument;
    });
  }

  private walk(path: ObjectPath): HostObject | null {
    switch (path.ObjectPathType) {
      case ObjectPathType.root:
        return new Workbook(this.context);
      case ObjectPathType.referenceId:
        return Range.fromReference(this.context, path.Name);
      case ObjectPathType.nullObject:
        return null;
    }
    const parent = this.resolve(path.ParentObjectPathId ?? 0);
    if (parent === null) return null;
    switch (path.ObjectPathType) {
      case ObjectPathType.property:
        return objectOf(get(parent, path.Name), path.Name);
      case ObjectPathType.method:
        return objectOf(call(parent, path.Name, this.argumentsOf(path)), path.Name);
      case ObjectPathType.indexer: {
        const [key] = this.argumentsOf(path);
        if (!(parent instanceof HostCollection))
          throw new HostError('ApiNotFound', `${nameOf(parent)}[${String(key)}]`);
        const item: HostObject | null = parent.find(key);
        if (!item)
          throw new HostError('ItemNotFound', `The requested resource ${String(key)} doesn't exist.`);
        return item;
      }
      default:
        throw new HostError('ApiNotFound', `Object path type ${path.ObjectPathType}`);
    }
  }
}

const nameOf = (object: HostObject): string => object.constructor.name;

/** Wire names begin with a capital letter, the client's own with `_` before it; all else of an object is the host's. */
function requireMember(object: HostObject, name: string): void {
  if (!/^_?[A-Z]/.test(name) || !(name in object))
    throw new HostError('ApiNotFound', `${nameOf(object)}.${name}`);
}

function get(object: HostObject, name: string): unknown {
  requireMember(object, name);
  return (object as unknown as Record<string, unknown>)[name];
}

function set(object: HostObject, name: string, value: unknown): void {
  requireMember(object, name);
  let owner: object | null = object;
  while (owner && !Object.getOwnPropertyDescriptor(owner, name))
    owner = Object.getPrototypeOf(owner) as object | null;
  if (!owner || !Object.getOwnPropertyDescriptor(owner, name)?.set) {
    throw new HostError('ApiNotFound', `${nameOf(object)}.${name} (set)`);
  }
  (object as unknown as Record<string, unknown>)[name] = value;
}

function call(object: HostObject, name: string, parameters: readonly unknown[]): unknown {
  const method = get(object, name);
  if (typeof method !== 'function') throw new HostError('ApiNotFound', `${nameOf(object)}.${name}()`);
  return method.apply(object, parameters);
}

function objectOf(value: unknown, name: string): HostObject | null {
  if (value === null || value instanceof HostObject) return value;
  throw new HostError('ApiNotFound', `${name} is no object`);
}

function idOf(object: HostObject): Record<string, unknown> {
  if (object instanceof Range) return { _ReferenceId: object.reference };
  if (object.key === null) return {};
  // Sheets and tables say their id without being asked: the client needs it to register for their events.
  return object.eventSource ? { _Id: object.key, Id: object.key } : { _Id: object.key };
}

const capital = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);

/** What `load` asked for, nested as asked: `worksheet/name`, and for a collection the same of each item. */
function query(
  object: HostObject,
  select: readonly string[],
  top?: number,
  skip = 0,
): Record<string, unknown> {
  if (object instanceof HostCollection) {
    const items: HostObject[] = object.items();
    const own = select.filter((name) => name === 'count');
    return {
      ...properties(object, own),
      _Items: items.slice(skip, top === undefined ? undefined : skip + top).map((item) => ({
        ...idOf(item),
        ...properties(
          item,
          select.filter((name) => name !== 'count'),
        ),
      })),
    };
  }
  return { ...idOf(object), ...properties(object, select) };
}

function properties(object: HostObject, select: readonly string[]): Record<string, unknown> {
  const result: Record<string, unknown> = {};
  const nested = new Map<string, string[]>();
  for (const name of select.length > 0 ? select : object.scalars) {
    const [first = '', ...rest] = name.split('/');
    if (rest.length > 0 && !['items', '$none', '$all'].includes(first)) {
      nested.set(first, [...(nested.get(first) ?? []), rest.join('/')]);
    } else if (first === 'items' && rest.length > 0) {
      nested.set('', [...(nested.get('') ?? []), rest.join('/')]);
    } else if (!first.startsWith('$')) {
      const wireName = object.aliases[first] ?? capital(first);
      const value = get(object, wireName);
      result[wireName] = value instanceof HostObject ? query(value, []) : value;
    }
  }
  for (const [name, names] of nested) {
    const value = name === '' ? null : get(object, capital(name));
    if (value instanceof HostObject) result[capital(name)] = query(value, names);
    else if (name === '') Object.assign(result, properties(object, names));
    else result[capital(name)] = null;
  }
  return result;
}

function locationOf(action: Action, paths: Readonly<Record<string, ObjectPath>>): string {
  return [paths[action.ObjectPathId]?.Name, action.Name].filter(Boolean).join('.');
}

function errorOf(error: unknown, Location: string, ActionIndex: number): NonNullable<AnswerBody['Error']> {
  const known =
    error instanceof HostError ? error : new HostError('GeneralException', String((error as Error).stack));
  return { Code: known.code, Message: known.message, Location, ActionIndex, HttpStatusCode: 400 };
}
