// Some of Yata's operations with Gin and pgx, for comparison: on Yata's own database, behind Yata's row-level security, with its statements on
// tickets; the token is verified and the caller looked up with each request, as such a service is usually written.
// In: a port on loopback, the connection URL of the database, the private key of Yata's development sign-in.
// Out: reading, listing and creating tickets and writing chat messages, as a person or in an organization, told to all processes by NOTIFY.
// Never: what Yata does beside that (entity tags, idempotency keys, filters, problem details, metrics, limits); it would only add to the cost.
package main

import (
	"context"
	"encoding/json"
	"net"
	"net/http"
	"os"
	"strconv"

	"github.com/gin-gonic/gin"
	"github.com/jackc/pgx/v4/pgxpool"
)

func main() {
	key, err := publicKey(os.Args[3])
	check(err)
	config, err := pgxpool.ParseConfig(os.Args[2])
	check(err)
	config.MaxConns = 16
	config.ConnConfig.RuntimeParams["role"] = "yata_application"
	pool, err := pgxpool.ConnectConfig(context.Background(), config)
	check(err)

	gin.SetMode(gin.ReleaseMode)
	router := gin.New()
	tickets := Tickets{pool, announcer(pool)}
	for _, prefix := range []string{"/api", "/api/orgs/:slug"} {
		group := router.Group(prefix+"/tickets", signIn(pool, key))
		group.GET("", tickets.list)
		group.POST("", tickets.create)
		group.GET("/:ticketId", tickets.find)
		group.POST("/:ticketId/chat", tickets.write)
	}
	listener, err := net.Listen("tcp", "127.0.0.1:"+os.Args[1])
	check(err)
	check((&http.Server{Handler: router}).Serve(listener))
}

func check(err error) {
	if err != nil {
		panic(err)
	}
}

// answer writes a value or says what went wrong. With its length, so that a long one is not sent in chunks.
func answer(c *gin.Context, status int, value any, err error) {
	switch {
	case err == nil:
		body, err := json.Marshal(value)
		check(err)
		c.Header("Content-Length", strconv.Itoa(len(body)))
		c.Data(status, "application/json; charset=utf-8", body)
	case isMissing(err):
		c.JSON(http.StatusNotFound, gin.H{"detail": "not found"})
	default:
		c.JSON(http.StatusInternalServerError, gin.H{"detail": "failed"})
	}
}
