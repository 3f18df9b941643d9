// Postgres: libpq made asynchronous, on its own.
// In: a `PostgresConfiguration`, `SQL` values whose interpolations are always parameters, migration files.
// Out: typed rows, counts, transactions that end, and `PostgresError` with SQLSTATE, place and remedy.
// Never: a thread blocked per query, a value spliced into SQL text, a password or a parameter in a message.
// Layers, each knowing only those before: EventLoop, Connection, Pool, Transactions, Migrations.
