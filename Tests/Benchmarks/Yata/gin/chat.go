package main

import (
	"crypto/rand"
	"encoding/binary"
	"encoding/hex"
	"net/http"
	"time"

	"github.com/gin-gonic/gin"
)

type Message struct {
	ID         string     `json:"id"`
	TicketID   string     `json:"ticketId"`
	Sequence   int64      `json:"sequence"`
	AuthorKind string     `json:"authorKind"`
	Author     *Person    `json:"author"`
	Body       string     `json:"body"`
	Mentions   []Person   `json:"mentions"`
	CreatedAt  time.Time  `json:"createdAt"`
	EditedAt   *time.Time `json:"editedAt"`
}

type NewMessage struct {
	Body string `json:"body" binding:"required,min=1,max=10000"`
}

func (m *Message) read(scan func(...any) error) error {
	var author struct{ id, name, avatar *string }
	var ids []string
	var names, avatars []*string
	err := scan(&m.ID, &m.TicketID, &m.Sequence, &m.AuthorKind, &author.id, &author.name, &author.avatar, &m.Body, &ids, &names, &avatars,
		&m.CreatedAt, &m.EditedAt)
	if author.id != nil {
		m.Author = &Person{*author.id, author.name, author.avatar}
	}
	m.Mentions = make([]Person, 0, len(ids))
	for i, id := range ids {
		m.Mentions = append(m.Mentions, Person{id, names[i], avatars[i]})
	}
	return err
}

func (t Tickets) write(c *gin.Context) {
	scope := c.MustGet("scope").(Scope)
	var body NewMessage
	if err := c.ShouldBindJSON(&body); err != nil {
		c.JSON(http.StatusUnprocessableEntity, gin.H{"detail": err.Error()})
		return
	}
	condition, tenant := scope.condition()
	var message Message
	err := scope.queryRow(c, t.pool, message.read, `WITH t AS (
		UPDATE tickets t SET message_sequence = t.message_sequence + 1 WHERE `+condition+` AND t.id = $2 RETURNING t.id, t.message_sequence
	), m AS (
		INSERT INTO ticket_messages (id, ticket_id, owner_id, organization_id, sequence, author_kind, author_id, body, mentions)
		SELECT $3, t.id, $4, $5, t.message_sequence, 'user', $6, $7, '{}' FROM t
		RETURNING id, ticket_id, sequence, author_kind, author_id, body, mentions, created_at, edited_at
	)
	SELECT m.id, m.ticket_id, m.sequence, m.author_kind, author.id, author.name, author.avatar_url, m.body, mentioned.ids, mentioned.names,
		mentioned.avatars, m.created_at, m.edited_at
	FROM m LEFT JOIN users author ON author.id = m.author_id
	LEFT JOIN LATERAL (
		SELECT array_agg(person.id ORDER BY place) AS ids, array_agg(person.name ORDER BY place) AS names,
			array_agg(person.avatar_url ORDER BY place) AS avatars
		FROM unnest(m.mentions) WITH ORDINALITY AS mention (id, place) JOIN users person ON person.id = mention.id
	) mentioned ON TRUE`,
		tenant, c.Param("ticketId"), timeOrderedID(), scope.owner, scope.organization, scope.person, body.Body)
	t.announcer.add(tenantOf(scope))
	answer(c, http.StatusCreated, message, err)
}

// timeOrderedID is a UUID of version 7 (RFC 9562, section 5.7).
func timeOrderedID() string {
	var id [16]byte
	binary.BigEndian.PutUint64(id[:8], uint64(time.Now().UnixMilli())<<16)
	_, err := rand.Read(id[6:])
	check(err)
	id[6], id[8] = id[6]&0x0F|0x70, id[8]&0x3F|0x80
	text := hex.EncodeToString(id[:])
	return text[:8] + "-" + text[8:12] + "-" + text[12:16] + "-" + text[16:20] + "-" + text[20:]
}
