/** A refusal in the platform's own envelope: `{"ResponseInfo":null,"Errors":[{code,message,description,params}]}`. */
export class PlatformError extends Error {
  constructor(
    readonly code: string,
    message: string,
    /** 400 for every failure a service knows; 401, 403, 429 and 502 come from the gateway. */
    readonly status = 400,
  ) {
    super(message);
    this.name = 'PlatformError';
  }

  body(): object {
    const { code, message } = this;
    return { ResponseInfo: null, Errors: [{ code, message, description: null, params: null }] };
  }
}
