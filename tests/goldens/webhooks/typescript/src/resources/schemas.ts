export interface Customer {
  id: string;
}

export interface InvoicePaidWebhookEvent {
  id: string;

  amount?: number;
}
