import { scheduler } from './scheduler.ts';

/** A request in the system that a department already has. */
export interface FarRequest {
  id: string;
  /** What we call it, as it was told there. */
  ourId: string;
  description: string;
  status: 'open' | 'closed';
  notes: string;
  madeAt: string;
  /** How often it was closed there. */
  closings: number;
}

interface FarUpdate {
  update_id: string;
  service_request_id: string;
  status: string;
  updated_datetime: string;
  description: string;
}

const PER_PAGE = 3;

/** A department's own GeoReport v2 system, which shows no attributes: some of them give tokens, some tell updates. */
export class FarCity {
  readonly requests: FarRequest[] = [];
  readonly #name: string;
  readonly #updates: FarUpdate[] = [];
  readonly #asked = new Map<string, number>();

  constructor(name: string) {
    this.#name = name;
  }

  /** What it answers to a form, or to a question. */
  answer(path: string, query: URLSearchParams, form: URLSearchParams | null): unknown[] {
    if (form) return [this.#take(form)];
    if (path === 'requests.json') return this.#list(query).map(sayRequest);
    if (path === 'servicerequestupdates.json')
      return this.#updates.filter((update) => update.service_request_id === query.get('service_request_id'));
    const [, kind, name = ''] = path.match(/^(requests|tokens)\/(.*)\.json$/) ?? [];
    const found = this.requests.find(({ id }) => id === name.replace(/^t-/, ''));
    if (kind === 'requests') return found ? [sayRequest(found)] : [];
    const times = (this.#asked.get(name) ?? 0) + 1;
    this.#asked.set(name, times);
    return [{ token: name, service_request_id: times > 1 ? found?.id : null }];
  }

  #take(form: URLSearchParams) {
    const id = `${this.#name}-${this.requests.length + 1}`;
    this.requests.push({
      id,
      ourId: form.get('attribute[plein_air_id]') ?? '',
      description: form.get('description') ?? '',
      status: 'open',
      notes: '',
      madeAt: new Date(scheduler.now).toISOString(),
      closings: 0,
    });
    return this.#name === 'port' ? { token: `t-${id}` } : { service_request_id: id };
  }

  #list(query: URLSearchParams): FarRequest[] {
    const [from, to] = [query.get('start_date') ?? '', query.get('end_date') ?? '9'];
    const page = Number(query.get('page') ?? 1);
    const inSpan = this.requests.filter(({ madeAt }) => madeAt >= from && madeAt <= to);
    return inSpan.slice((page - 1) * PER_PAGE, page * PER_PAGE);
  }

  /** Somebody there closes it or opens it again, and says so in these words. */
  turn(request: FarRequest, words: string): void {
    request.status = request.status === 'open' ? 'closed' : 'open';
    request.notes = words;
    if (request.status === 'closed') request.closings += 1;
    this.#updates.push({
      update_id: `u${this.#updates.length + 1}`,
      service_request_id: request.id,
      status: request.status,
      updated_datetime: new Date(scheduler.now).toISOString(),
      description: words,
    });
  }

  /** Somebody there says something of it. */
  remark(request: FarRequest, words: string): void {
    request.notes = words;
  }
}

const sayRequest = ({ id, description, status, notes, madeAt }: FarRequest) => ({
  service_request_id: id,
  description,
  status,
  status_notes: notes,
  requested_datetime: madeAt,
});
