package main

import (
	"context"
	"errors"

	"github.com/jackc/pgx/v4"
	"github.com/jackc/pgx/v4/pgxpool"
)

// Scope says whose rows a statement may see: a person's, an organization's, or who belongs where.
type Scope struct {
	person              string
	owner, organization *string
	isDirectory         bool
}

const settings = `SELECT set_config('yata.owner_id', $1, TRUE), set_config('yata.organization_id', $2, TRUE),
  set_config('yata.directory', $3, TRUE), set_config('yata.actor_id', $4, TRUE), set_config('yata.request_id', $5, TRUE)`

// batch is the statement behind the settings of its tenant, in one round trip.
func (s Scope) batch(sql string, arguments ...any) *pgx.Batch {
	directory := ""
	if s.isDirectory {
		directory = "on"
	}
	batch := &pgx.Batch{}
	batch.Queue(settings, text(s.owner), text(s.organization), directory, s.person, requestID())
	batch.Queue(sql, arguments...)
	return batch
}

func (s Scope) queryRow(
	ctx context.Context, pool *pgxpool.Pool, read func(scan func(...any) error) error, sql string, arguments ...any,
) error {
	return s.query(ctx, pool, func(rows pgx.Rows) error {
		if !rows.Next() {
			return pgx.ErrNoRows
		}
		return read(rows.Scan)
	}, sql, arguments...)
}

func (s Scope) query(ctx context.Context, pool *pgxpool.Pool, read func(pgx.Rows) error, sql string, arguments ...any) error {
	results := pool.SendBatch(ctx, s.batch(sql, arguments...))
	defer results.Close()
	if _, err := results.Exec(); err != nil {
		return err
	}
	rows, err := results.Query()
	if err != nil {
		return err
	}
	defer rows.Close()
	if err := read(rows); err != nil {
		return err
	}
	rows.Close()
	return rows.Err()
}

// condition holds for every ticket of the scope that is not deleted; `tenant` is its parameter.
func (s Scope) condition() (sql string, tenant string) {
	if s.organization != nil {
		return "t.organization_id = $1 AND t.deleted_at IS NULL", *s.organization
	}
	return "t.owner_id = $1 AND t.deleted_at IS NULL", *s.owner
}

func text(value *string) string {
	if value == nil {
		return ""
	}
	return *value
}

func isMissing(err error) bool { return errors.Is(err, pgx.ErrNoRows) }

// tenantOf is whose live events tell of a change.
func tenantOf(s Scope) string {
	if s.organization != nil {
		return *s.organization
	}
	return *s.owner
}
