// In: a port on loopback.
// Out: the two endpoints of openapi.yaml as they are written with Gin in release mode, with its binding and validation.
package main

import (
	"net/http"
	"os"
	"strconv"
	"time"

	"github.com/gin-gonic/gin"
)

type person struct {
	ID    string `json:"id" binding:"required,uuid"`
	Name  string `json:"name" binding:"required,max=100"`
	Email string `json:"email" binding:"required,max=200"`
}

type ticket struct {
	ID          string    `json:"id" binding:"required,uuid"`
	Title       string    `json:"title" binding:"required,min=1,max=200"`
	Description string    `json:"description" binding:"max=10000"`
	Status      string    `json:"status" binding:"required,oneof=open in_progress done"`
	Priority    int       `json:"priority" binding:"min=0,max=5"`
	CreatedAt   time.Time `json:"createdAt" binding:"required"`
	UpdatedAt   time.Time `json:"updatedAt" binding:"required"`
	Tags        []string  `json:"tags" binding:"required,max=20,dive,max=40"`
	Assignee    person    `json:"assignee" binding:"required"`
	Watchers    []person  `json:"watchers" binding:"required,dive"`
	Estimate    float64   `json:"estimate"`
}

func main() {
	gin.SetMode(gin.ReleaseMode)
	router := gin.New()
	router.GET("/tickets/:ticketId/title", func(c *gin.Context) {
		id, err := strconv.Atoi(c.Param("ticketId"))
		if err != nil || id < 1 {
			c.JSON(http.StatusUnprocessableEntity, gin.H{"error": "ticketId"})
			return
		}
		c.String(http.StatusOK, "Ticket %d", id)
	})
	router.POST("/tickets", func(c *gin.Context) {
		var value ticket
		if err := c.ShouldBindJSON(&value); err != nil {
			c.JSON(http.StatusUnprocessableEntity, gin.H{"error": err.Error()})
			return
		}
		c.JSON(http.StatusOK, value)
	})
	server := &http.Server{Addr: "127.0.0.1:" + os.Args[1], Handler: router}
	if err := server.ListenAndServe(); err != nil {
		panic(err)
	}
}
