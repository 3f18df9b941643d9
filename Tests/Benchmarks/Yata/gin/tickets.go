package main

import (
	"net/http"
	"strconv"
	"time"

	"github.com/gin-gonic/gin"
	"github.com/jackc/pgx/v4"
	"github.com/jackc/pgx/v4/pgxpool"
)

type Person struct {
	ID        string  `json:"id"`
	Name      *string `json:"name"`
	AvatarURL *string `json:"avatarUrl"`
}

type Ticket struct {
	ID             string     `json:"id"`
	Title          string     `json:"title"`
	Description    *string    `json:"description"`
	Status         string     `json:"status"`
	Priority       string     `json:"priority"`
	Tags           []string   `json:"tags"`
	OrganizationID *string    `json:"organizationId"`
	CreatedBy      Person     `json:"createdBy"`
	Assignee       *Person    `json:"assignee"`
	Version        int64      `json:"version"`
	CreatedAt      time.Time  `json:"createdAt"`
	UpdatedAt      time.Time  `json:"updatedAt"`
	ResolvedAt     *time.Time `json:"resolvedAt"`
}

type TicketPage struct {
	Tickets    []Ticket `json:"tickets"`
	NextCursor *string  `json:"nextCursor"`
}

type NewTicket struct {
	Title       string   `json:"title" binding:"required,min=1,max=200"`
	Description *string  `json:"description" binding:"omitempty,max=10000"`
	Status      string   `json:"status" binding:"omitempty,oneof=open in_progress resolved closed"`
	Priority    string   `json:"priority" binding:"omitempty,oneof=low medium high urgent"`
	Tags        []string `json:"tags" binding:"omitempty,max=20,dive,min=1,max=50"`
}

type Tickets struct {
	pool      *pgxpool.Pool
	announcer *Announcer
}

const columns = `t.id, t.title, t.description, t.status, t.priority, t.tags, organization.clerk_id, creator.id, creator.name, creator.avatar_url,
  assignee.id, assignee.name, assignee.avatar_url, t.version, t.created_at, t.updated_at, t.resolved_at`

const joins = `JOIN users creator ON creator.id = t.created_by
  LEFT JOIN users assignee ON assignee.id = t.assignee_id
  LEFT JOIN organizations organization ON organization.id = t.organization_id`

func (t *Ticket) read(scan func(...any) error) error {
	var assignee struct{ id, name, avatar *string }
	err := scan(&t.ID, &t.Title, &t.Description, &t.Status, &t.Priority, &t.Tags, &t.OrganizationID, &t.CreatedBy.ID, &t.CreatedBy.Name,
		&t.CreatedBy.AvatarURL, &assignee.id, &assignee.name, &assignee.avatar, &t.Version, &t.CreatedAt, &t.UpdatedAt, &t.ResolvedAt)
	if assignee.id != nil {
		t.Assignee = &Person{*assignee.id, assignee.name, assignee.avatar}
	}
	return err
}

func (t Tickets) find(c *gin.Context) {
	scope := c.MustGet("scope").(Scope)
	condition, tenant := scope.condition()
	var ticket Ticket
	err := scope.queryRow(c, t.pool, ticket.read, "SELECT "+columns+" FROM tickets t "+joins+" WHERE "+condition+" AND t.id = $2",
		tenant, c.Param("ticketId"))
	answer(c, http.StatusOK, ticket, err)
}

func (t Tickets) list(c *gin.Context) {
	scope := c.MustGet("scope").(Scope)
	limit, err := strconv.Atoi(c.DefaultQuery("limit", "20"))
	if err != nil || limit < 1 || limit > 100 {
		c.JSON(http.StatusUnprocessableEntity, gin.H{"detail": "limit is a number from 1 to 100"})
		return
	}
	condition, tenant := scope.condition()
	page := TicketPage{Tickets: make([]Ticket, 0, limit+1)}
	err = scope.query(c, t.pool, func(rows pgx.Rows) error {
		for rows.Next() {
			var ticket Ticket
			if err := ticket.read(rows.Scan); err != nil {
				return err
			}
			page.Tickets = append(page.Tickets, ticket)
		}
		return nil
	}, "SELECT "+columns+" FROM tickets t "+joins+" WHERE "+condition+" ORDER BY t.created_at DESC, t.id DESC LIMIT $2", tenant, limit+1)
	if len(page.Tickets) > limit {
		page.Tickets = page.Tickets[:limit]
		page.NextCursor = &page.Tickets[limit-1].ID
	}
	answer(c, http.StatusOK, page, err)
}

func (t Tickets) create(c *gin.Context) {
	scope := c.MustGet("scope").(Scope)
	body := NewTicket{Status: "open", Priority: "medium", Tags: []string{}}
	if err := c.ShouldBindJSON(&body); err != nil {
		c.JSON(http.StatusUnprocessableEntity, gin.H{"detail": err.Error()})
		return
	}
	isDone := body.Status == "resolved" || body.Status == "closed"
	var ticket Ticket
	err := scope.queryRow(c, t.pool, ticket.read, `WITH t AS (
		INSERT INTO tickets (id, owner_id, organization_id, created_by, assignee_id, title, description, status, priority, tags, resolved_at)
		VALUES ($1, $2, $3, $4, NULL, $5, $6, $7, $8, $9, CASE WHEN $10 THEN NOW() END)
		RETURNING id, title, description, status, priority, tags, organization_id, created_by, assignee_id, version, created_at, updated_at,
			resolved_at
	) SELECT `+columns+` FROM t `+joins,
		timeOrderedID(), scope.owner, scope.organization, scope.person, body.Title, body.Description, body.Status, body.Priority, body.Tags, isDone)
	t.announcer.add(tenantOf(scope))
	answer(c, http.StatusCreated, ticket, err)
}
