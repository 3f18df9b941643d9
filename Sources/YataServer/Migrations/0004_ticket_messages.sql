-- Conversations on tickets. `sequence` counts the messages of one ticket from 1 without gaps: a reader that has seen n asks for n + 1.

CREATE TABLE ticket_messages (
  id UUID PRIMARY KEY,
  ticket_id UUID NOT NULL REFERENCES tickets (id),
  sequence BIGINT NOT NULL,
  author_kind TEXT NOT NULL,
  -- NULL for the assistant.
  author_id UUID REFERENCES users (id),
  body TEXT NOT NULL,
  mentions UUID[] NOT NULL DEFAULT '{}',
  created_at TIMESTAMPTZ NOT NULL DEFAULT NOW(),
  edited_at TIMESTAMPTZ,
  CONSTRAINT ticket_messages_sequence UNIQUE (ticket_id, sequence),
  CONSTRAINT ticket_messages_author_kind_known CHECK (author_kind IN ('user', 'assistant')),
  CONSTRAINT ticket_messages_author_fits CHECK ((author_kind = 'user') = (author_id IS NOT NULL)),
  CONSTRAINT ticket_messages_mentions_count CHECK (cardinality(mentions) <= 50)
);
