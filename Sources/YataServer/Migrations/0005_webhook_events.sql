-- Which webhooks were applied. A row is written in the transaction of its change, so that each event counts once.

CREATE TABLE webhook_events (
  svix_id TEXT PRIMARY KEY,
  type TEXT NOT NULL,
  received_at TIMESTAMPTZ NOT NULL DEFAULT NOW()
);

CREATE INDEX idx_webhook_events_received ON webhook_events (received_at);
