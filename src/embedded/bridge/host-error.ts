/** The error codes of Excel that the host answers with. */
export type HostErrorCode =
  | 'ApiNotFound'
  | 'ItemNotFound'
  | 'ItemAlreadyExists'
  | 'InvalidArgument'
  | 'InvalidReference'
  | 'InvalidSelection'
  | 'InvalidOperation'
  | 'InsertDeleteConflict'
  | 'AccessDenied'
  | 'RequestPayloadSizeLimitExceeded'
  | 'ResponsePayloadSizeLimitExceeded'
  | 'RequestAborted'
  | 'GeneralException';

export class HostError extends Error {
  constructor(
    readonly code: HostErrorCode,
    message: string,
  ) {
    super(message);
  }
}
