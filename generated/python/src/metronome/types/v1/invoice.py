from __future__ import annotations

from datetime import datetime
from typing import Dict, List, Optional

from typing_extensions import Literal

from ..._models import BaseModel
from ..shared.credit_type_data import CreditTypeData
from ..shared.id import ID

__all__ = [
    "Invoice",
    "ConstituentInvoice",
    "ExternalInvoice",
    "ExternalInvoiceTax",
    "LineItem",
    "LineItemAppliedCommitOrCredit",
    "LineItemOrigin",
    "LineItemTier",
    "Payer",
    "RevenueSystemInvoice",
]


class ConstituentInvoice(BaseModel):
    contract_id: str
    """Contract of that invoice."""

    customer_id: str
    """Customer of that invoice."""

    invoice_id: str
    """ID of that invoice."""


class ExternalInvoiceTax(BaseModel):
    """The taxes there."""

    total_tax_amount: Optional[float] = None
    """Sum of the taxes."""

    total_taxable_amount: Optional[float] = None
    """The amount that was taxed."""

    transaction_id: Optional[str] = None
    """ID of the tax calculation."""


class ExternalInvoice(BaseModel):
    """An invoice as the billing provider knows it."""

    billing_provider_type: Literal[
        "aws_marketplace",
        "stripe",
        "netsuite",
        "custom",
        "azure_marketplace",
        "quickbooks_online",
        "workday",
        "gcp_marketplace",
        "metronome",
    ]
    """A system that sends invoices and collects payment."""

    invoice_id: Optional[str] = None
    """ID of the invoice there."""

    issued_at_timestamp: Optional[datetime] = None
    """When it was issued there."""

    external_status: Optional[
        Literal[
            "DRAFT",
            "FINALIZED",
            "PAID",
            "PARTIALLY_PAID",
            "UNCOLLECTIBLE",
            "VOID",
            "DELETED",
            "PAYMENT_FAILED",
            "INVALID_REQUEST_ERROR",
            "SKIPPED",
            "SENT",
            "QUEUED",
        ]
    ] = None
    """Its status there."""

    external_payment_id: Optional[str] = None
    """ID of the payment there."""

    pdf_url: Optional[str] = None
    """Where the PDF is."""

    invoiced_total: Optional[float] = None
    """The total there."""

    invoiced_sub_total: Optional[float] = None
    """The total there, before taxes."""

    tax: Optional[ExternalInvoiceTax] = None
    """The taxes there."""

    billing_provider_error: Optional[str] = None
    """What the billing provider complained about."""


class LineItemAppliedCommitOrCredit(BaseModel):
    """The commit or credit that was applied to the line."""

    id: str
    """ID of the commit or credit."""

    type: Literal["PREPAID", "POSTPAID", "CREDIT"]
    """Which of them it is."""


class LineItemOrigin(BaseModel):
    """On a consolidated invoice, the line that this one was copied from."""

    customer_id: str
    """Customer of that line."""

    contract_id: str
    """Contract of that line."""

    invoice_id: str
    """Invoice of that line."""

    line_item_id: str
    """ID of that line."""


class LineItemTier(BaseModel):
    """The tier of a tiered price that the line is in."""

    level: float
    """Number of the tier, counted from zero."""

    starting_at: str
    """Quantity at which the tier begins."""

    size: Optional[str] = None
    """How much fits into the tier; null for the last one."""


class LineItem(BaseModel):
    """One line of an invoice."""

    type: str
    """What the line stands for:

    - `usage`: usage of a product
    - `subscription`: a recurring charge for a subscription
    - `scheduled`: a scheduled charge
    - `commit_purchase`: payment for a prepaid commit
    - `applied_commit_or_credit`: a commit or credit that reduces the total; such a line
      is negative
    - `cpu_conversion`: what remains of your own pricing unit, converted to money
    """

    name: str
    """What the line says."""

    quantity: Optional[float] = None
    """How much was used or bought."""

    unit_price: Optional[float] = None
    """Price of one unit."""

    total: float
    """What the line adds to the invoice."""

    credit_type: CreditTypeData

    starting_at: Optional[datetime] = None
    """First moment that the line covers."""

    ending_before: Optional[datetime] = None
    """End of what the line covers, which is not part of it."""

    is_prorated: Optional[bool] = None
    """Whether a subscription is charged for a part of its period only."""

    product_id: Optional[str] = None
    """The product that is billed."""

    product_type: Optional[str] = None
    """Kind of the product."""

    product_tags: Optional[List[str]] = None
    """The product's present tags."""

    product_custom_fields: Optional[Dict[str, str]] = None
    """The product's custom fields."""

    pricing_group_values: Optional[Dict[str, str]] = None
    """The values that decided on the price, by property."""

    presentation_group_values: Optional[Dict[str, Optional[str]]] = None
    """The values that the line was split off by, by property; null for usage that has
    none.
    """

    tier: Optional[LineItemTier] = None
    """The tier of a tiered price that the line is in."""

    commit_id: Optional[str] = None
    """The commit or credit that was applied to the line, or that the line pays for."""

    commit_segment_id: Optional[str] = None
    """The part of that commit's schedule."""

    commit_type: Optional[str] = None
    """Kind of that commit."""

    commit_custom_fields: Optional[Dict[str, str]] = None
    """That commit's custom fields."""

    applied_commit_or_credit: Optional[LineItemAppliedCommitOrCredit] = None
    """The commit or credit that was applied to the line."""

    postpaid_commit: Optional[ID] = None

    subscription_id: Optional[str] = None
    """The subscription that the line charges for."""

    subscription_custom_fields: Optional[Dict[str, str]] = None
    """The subscription's custom fields."""

    scheduled_charge_id: Optional[str] = None
    """The scheduled charge that the line stands for."""

    scheduled_charge_custom_fields: Optional[Dict[str, str]] = None
    """The scheduled charge's custom fields."""

    discount_id: Optional[str] = None
    """The discount that was applied to the line."""

    discount_custom_fields: Optional[Dict[str, str]] = None
    """The discount's custom fields."""

    origin: Optional[LineItemOrigin] = None
    """On a consolidated invoice, the line that this one was copied from."""

    metadata: Optional[str] = None
    """Free text that was stored with the charge."""

    custom_fields: Optional[Dict[str, str]] = None
    """The line's own custom fields."""


class Payer(BaseModel):
    """In a hierarchy of accounts, the contract that pays."""

    contract_id: str
    """The contract that pays."""

    customer_id: str
    """The customer who pays."""


class RevenueSystemInvoice(BaseModel):
    revenue_system_provider: str
    """The system."""

    revenue_system_external_entity_type: str
    """What the invoice is called there."""

    revenue_system_external_entity_id: Optional[str] = None
    """Its ID there."""

    sync_status: str
    """Whether it has arrived."""

    error_message: Optional[str] = None
    """Why it has not, if the system says so."""


class Invoice(BaseModel):
    """What a customer owes for one period."""

    id: str
    """ID of the invoice."""

    customer_id: str
    """The customer who is billed."""

    contract_id: Optional[str] = None
    """The contract that it is billed under."""

    amendment_id: Optional[str] = None
    """The amendment of the contract that it is billed under."""

    type: str
    """What is billed."""

    status: str
    """How far the invoice has come."""

    start_timestamp: Optional[datetime] = None
    """First moment of the period that is billed."""

    end_timestamp: Optional[datetime] = None
    """End of the period that is billed, which is not part of it."""

    issued_at: Optional[datetime] = None
    """When the invoice was issued."""

    created_at: Optional[datetime] = None
    """When the invoice was created. Only corrections have it."""

    net_payment_terms_days: Optional[float] = None
    """Days until payment is due."""

    credit_type: CreditTypeData

    line_items: List[LineItem]
    """What the total is made of."""

    total: float
    """What is owed, in the invoice's credit type."""

    external_invoice: Optional[ExternalInvoice] = None
    """The invoice in the billing provider's system; null as long as there is none."""

    revenue_system_invoices: Optional[List[RevenueSystemInvoice]] = None
    """The same invoice in revenue recognition systems."""

    constituent_invoices: Optional[List[ConstituentInvoice]] = None
    """On a consolidated invoice, the invoices that went into it."""

    payer: Optional[Payer] = None
    """In a hierarchy of accounts, the contract that pays."""

    customer_custom_fields: Optional[Dict[str, str]] = None
    """The customer's custom fields."""

    contract_custom_fields: Optional[Dict[str, str]] = None
    """The contract's custom fields."""

    custom_fields: Optional[Dict[str, object]] = None
    """The invoice's own custom fields."""
