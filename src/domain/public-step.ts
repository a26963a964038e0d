import { isOpen, type ServiceRequest, type Status } from './request.ts';

/** One thing that whoever asked may be told of a request: that it is closed, or open again, or an answer in its words. */
export interface PublicStep {
  /** Its place in the history. */
  position: number;
  isOpen: boolean;
  /** The answer; '' where it tells of the status alone. */
  words: string;
}

/** What of a request's history may be told outside, in its order. What colleagues tell each other is not among it. */
export function publicStepsOf({ history }: Pick<ServiceRequest, 'history'>): PublicStep[] {
  let last: Status = 'open';
  return history.flatMap(({ deed, status, text }, position): PublicStep[] => {
    const was = isOpen({ status: last });
    last = status ?? last;
    const is = isOpen({ status: last });
    if (deed === 'answer') return [{ position, isOpen: is, words: text ?? '' }];
    return is === was ? [] : [{ position, isOpen: is, words: '' }];
  });
}
