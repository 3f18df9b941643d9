package main

import (
	"context"
	"crypto/rand"
	"encoding/hex"
	"sync"
	"time"

	"github.com/jackc/pgx/v4"
	"github.com/jackc/pgx/v4/pgxpool"
)

// Announcer tells other processes that a tenant has something new: after the commit, many changes at once as one statement, as Yata does.
type Announcer struct {
	pool    *pgxpool.Pool
	sender  string
	mutex   sync.Mutex
	pending map[string]bool
	wake    chan struct{}
}

func announcer(pool *pgxpool.Pool) *Announcer {
	a := &Announcer{pool: pool, sender: timeOrderedID(), pending: map[string]bool{}, wake: make(chan struct{}, 1)}
	go a.send()
	go a.listen()
	return a
}

func (a *Announcer) add(tenant string) {
	a.mutex.Lock()
	a.pending[tenant] = true
	isFirst := len(a.pending) == 1
	a.mutex.Unlock()
	if isFirst {
		select {
		case a.wake <- struct{}{}:
		default:
		}
	}
}

func (a *Announcer) send() {
	for range a.wake {
		a.mutex.Lock()
		payloads := make([]string, 0, len(a.pending))
		for tenant := range a.pending {
			payloads = append(payloads, tenant+" "+a.sender)
		}
		a.pending = map[string]bool{}
		a.mutex.Unlock()
		_, err := a.pool.Exec(context.Background(), "SELECT pg_notify($1, payload) FROM unnest($2::text[]) AS payload", "yata_events", payloads)
		check(err)
		time.Sleep(5 * time.Millisecond)
	}
}

// listen hears what all processes say, and has nobody to tell.
func (a *Announcer) listen() {
	connection, err := pgx.ConnectConfig(context.Background(), a.pool.Config().ConnConfig)
	check(err)
	_, err = connection.Exec(context.Background(), "LISTEN yata_events")
	check(err)
	for {
		_, err := connection.WaitForNotification(context.Background())
		check(err)
	}
}

// requestID is what the audit log knows a request by.
func requestID() string {
	var bytes [16]byte
	_, err := rand.Read(bytes[:])
	check(err)
	return hex.EncodeToString(bytes[:])
}
