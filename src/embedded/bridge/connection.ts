import type { FunctionCall, FunctionCaller, FunctionResult } from '../calculation/function-calls';
import type { Host } from './host';
import { HostError } from './host-error';
import type { HostErrorCode } from './host-error';
import type { AnswerBody, EventMessage, NativeBridge, RequestBody, RequestMessage } from './messages';

/** What can go wrong between an add-in and Excel; `request` counts from 1 since the fault was set. */
export type Fault =
  /** The request fails before it acts. */
  | { readonly kind: 'before'; readonly request: number }
  /** It fails after its `action`-th action (from 1) with this code; the earlier ones stay applied. */
  | {
      readonly kind: 'after-action';
      readonly request: number;
      readonly action: number;
      readonly code?: HostErrorCode;
    }
  /** It is applied, but the answer never arrives. */
  | { readonly kind: 'answer-lost'; readonly request: number }
  /** It and all later ones fail: what a closed pane, or a clean-up that fails too, comes to. */
  | { readonly kind: 'from'; readonly request: number };

/** What went over the bridge since the last reset. */
export interface Traffic {
  requests: number;
  /** Bytes of requests and answers as JSON. */
  bytes: number;
  /** Actions of each request, in order. */
  actions: number[];
}

const CALL_FUNCTION = { messageCategory: 1, messageType: 1000 };
/** Bits of a call's flags: errors in the input reach the function. */
const ALLOW_ERRORS = 4;

const ERROR_VALUES: Readonly<Record<number, string>> = {
  1: '#N/A',
  5: '#DIV/0!',
  6: '#NUM!',
  7: '#VALUE!',
  8: '#NULL!',
};

/** The host's end of the client's native bridge: answers requests one after the other, counts them, and breaks them. */
export class Connection implements FunctionCaller {
  readonly bridge: NativeBridge = {
    sendMessageToHost: (json) => this.receive(json),
    onMessageFromHost: null,
  };
  readonly traffic: Traffic = { requests: 0, bytes: 0, actions: [] };
  names: readonly string[] = [];
  /** Hand blanks over as 0, as some versions of Excel do. */
  blanksAsZero = false;
  /** Called after each request, when what it did can be seen in the workbook. */
  afterRequest: () => void = () => undefined;

  private host: Host | null = null;
  private faults: readonly Fault[] = [];
  private sinceFault = 0;
  private turn: Promise<unknown> = Promise.resolve();
  private calls = 0;
  private readonly waiting = new Map<number, (result: FunctionResult) => void>();

  serve(host: Host): void {
    this.host = host;
  }

  resetTraffic(): void {
    Object.assign(this.traffic, { requests: 0, bytes: 0, actions: [] });
  }

  /** No fault, `null` too, puts the connection in order. */
  setFault(...faults: readonly (Fault | null)[]): void {
    this.faults = faults.filter((fault) => fault !== null);
    this.sinceFault = 0;
  }

  call(calls: readonly FunctionCall[]): Promise<FunctionResult[]> {
    const entries: EventMessage[] = [];
    const results = calls.map(
      ({ id, parameters }) =>
        new Promise<FunctionResult>((resolve) => {
          const call = (this.calls += 1);
          this.waiting.set(call, resolve);
          const name = id.slice(id.lastIndexOf('.') + 1);
          const given = this.blanksAsZero ? parameters.map(withZeros) : parameters;
          const message = JSON.stringify([call, name, given, null, ALLOW_ERRORS]);
          entries.push({ ...CALL_FUNCTION, targetId: '', message });
        }),
    );
    this.notify(entries);
    return Promise.all(results);
  }

  /** Tells the client something it has not asked for. */
  notify(entries: readonly EventMessage[]): void {
    this.bridge.onMessageFromHost?.(JSON.stringify({ type: 3, message: { entries } }));
  }

  private receive(json: string): void {
    const { id, type, message } = JSON.parse(json) as RequestMessage;
    if (type !== 1) return;
    const body = typeof message.body === 'string' ? (JSON.parse(message.body) as RequestBody) : message.body;
    if (this.takeFunctionResults(body)) {
      this.send(id, {
        Results: body.Actions.map((action) => ({
          ActionId: action.Id,
          Value: action.ActionType === 1 ? {} : null,
        })),
      });
      return;
    }
    this.traffic.requests += 1;
    this.traffic.bytes += json.length;
    this.traffic.actions.push(body.Actions.length);
    this.sinceFault += 1;
    const request = this.sinceFault;
    this.turn = this.turn.then(() => this.answer(id, body, json.length, request));
  }

  private async answer(id: number, body: RequestBody, bytes: number, request: number): Promise<void> {
    const here = this.faults.find((fault) =>
      fault.kind === 'from' ? request >= fault.request : request === fault.request,
    );
    if (!this.host || here?.kind === 'before' || here?.kind === 'from') return this.lose(id);
    const [stopAfter, code = 'RequestAborted'] =
      here?.kind === 'after-action' ? [here.action, here.code] : [Infinity];
    const answer = await this.host.answer(body, bytes, (index) => {
      if (index + 1 === stopAfter) throw new HostError(code, 'The request was cut short.');
    });
    if (here?.kind === 'answer-lost') this.lose(id);
    else this.send(id, answer);
    await this.host.events.raise(true);
    this.afterRequest();
  }

  private send(id: number, body: AnswerBody): void {
    const json = JSON.stringify({
      id,
      type: 2,
      message: { statusCode: 200, headers: {}, body: JSON.stringify(body) },
    });
    this.traffic.bytes += json.length;
    this.bridge.onMessageFromHost?.(json);
  }

  private lose(id: number): void {
    const message = { statusCode: 503, headers: {}, body: '' };
    this.bridge.onMessageFromHost?.(JSON.stringify({ id, type: 2, message }));
  }

  /** Results of custom functions come as a request of their own: `[id, ok, value, errorCode]` each. */
  private takeFunctionResults({ Actions }: RequestBody): boolean {
    const results = Actions.filter(({ Name }) => Name === 'SetInvocationArrayResults');
    for (const { ArgumentInfo } of results) {
      const [rows] = (ArgumentInfo?.Arguments ?? []) as [[number, boolean, unknown, number?][]];
      for (const [call, ok, value, errorCode = 7] of rows) {
        const resolve = this.waiting.get(call);
        this.waiting.delete(call);
        const error = ERROR_VALUES[errorCode] ?? '#VALUE!';
        resolve?.(ok ? { ok, value } : { ok: false, error, message: String(value ?? '') });
      }
    }
    return results.length > 0;
  }
}

const withZeros = (value: unknown): unknown => (Array.isArray(value) ? value.map(withZeros) : (value ?? 0));
