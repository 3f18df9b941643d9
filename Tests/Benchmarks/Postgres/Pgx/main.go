// The same load through pgx and its pool, for comparison.
// In: the connection URL, "one" or "hundred", tasks, connections, seconds. Out: operations per second and microseconds of CPU for each.
package main

import (
	"context"
	"fmt"
	"os"
	"strconv"
	"sync"
	"sync/atomic"
	"syscall"
	"time"

	"github.com/jackc/pgx/v4/pgxpool"
)

const hundred = "select n::int8 as id, 'title of ' || n as title, now() as created, " +
	"'6f1f0b1e-0000-4000-8000-000000000000'::uuid as owner from generate_series(1, 100) n"

type person struct {
	id      int64
	title   string
	created time.Time
	owner   [16]byte
}

func selectOne(ctx context.Context, pool *pgxpool.Pool) error {
	var answer int
	return pool.QueryRow(ctx, "select 1").Scan(&answer)
}

func selectHundred(ctx context.Context, pool *pgxpool.Pool) error {
	rows, err := pool.Query(ctx, hundred)
	if err != nil {
		return err
	}
	defer rows.Close()
	var people []person
	for rows.Next() {
		var p person
		if err := rows.Scan(&p.id, &p.title, &p.created, &p.owner); err != nil {
			return err
		}
		people = append(people, p)
	}
	if len(people) != 100 {
		return fmt.Errorf("%d rows", len(people))
	}
	return rows.Err()
}

func processorSeconds() float64 {
	var usage syscall.Rusage
	syscall.Getrusage(syscall.RUSAGE_SELF, &usage)
	return float64(usage.Utime.Nano()+usage.Stime.Nano()) / 1e9
}

func check(err error) {
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func main() {
	tasks, _ := strconv.Atoi(os.Args[3])
	connections, _ := strconv.Atoi(os.Args[4])
	seconds, _ := strconv.ParseFloat(os.Args[5], 64)
	operation := selectOne
	if os.Args[2] == "hundred" {
		operation = selectHundred
	}
	ctx := context.Background()
	config, err := pgxpool.ParseConfig(os.Args[1])
	check(err)
	config.MaxConns, config.MinConns = int32(connections), int32(connections)
	pool, err := pgxpool.ConnectConfig(ctx, config)
	check(err)
	for i := 0; i < 200; i++ {
		check(operation(ctx, pool))
	}
	var count int64
	var group sync.WaitGroup
	processor, start := processorSeconds(), time.Now()
	deadline := start.Add(time.Duration(seconds * 1e9))
	for task := 0; task < tasks; task++ {
		group.Add(1)
		go func() {
			defer group.Done()
			for time.Now().Before(deadline) {
				for i := 0; i < 8; i++ {
					check(operation(ctx, pool))
				}
				atomic.AddInt64(&count, 8)
			}
		}()
	}
	group.Wait()
	elapsed, used := time.Since(start).Seconds(), processorSeconds()-processor
	fmt.Printf("%f %f\n", float64(count)/elapsed, used/float64(count)*1e6)
}
