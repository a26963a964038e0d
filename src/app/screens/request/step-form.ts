import type { ServiceRequest } from '../../../domain/request.ts';
import type { Deeds } from './use-deeds.ts';

/** What every form about a request is given. */
export interface StepFormProps {
  request: ServiceRequest;
  deeds: Deeds;
  onClose: () => void;
}
