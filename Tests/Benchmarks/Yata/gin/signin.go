package main

import (
	"context"
	"crypto"
	"crypto/rsa"
	"crypto/sha256"
	"crypto/x509"
	"encoding/base64"
	"encoding/json"
	"encoding/pem"
	"errors"
	"net/http"
	"os"
	"strings"
	"time"

	"github.com/gin-gonic/gin"
	"github.com/jackc/pgx/v4/pgxpool"
)

var errToken = errors.New("the token is not valid")

type claims struct {
	Subject      string `json:"sub"`
	Expires      int64  `json:"exp"`
	NotBefore    int64  `json:"nbf"`
	Organization struct {
		ID   string `json:"id"`
		Slug string `json:"slg"`
	} `json:"o"`
}

// signIn verifies the token, looks up the person and, on the paths of an organization, the membership.
func signIn(pool *pgxpool.Pool, key *rsa.PublicKey) gin.HandlerFunc {
	return func(c *gin.Context) {
		claims, err := verify(c.GetHeader("Authorization"), key)
		if err != nil {
			c.AbortWithStatusJSON(http.StatusUnauthorized, gin.H{"detail": "unauthorized"})
			return
		}
		scope, err := scope(c, pool, claims, c.Param("slug"))
		if err != nil {
			c.AbortWithStatusJSON(http.StatusForbidden, gin.H{"detail": "forbidden"})
			return
		}
		c.Set("scope", scope)
	}
}

func scope(ctx context.Context, pool *pgxpool.Pool, claims claims, slug string) (Scope, error) {
	if slug == "" {
		person, err := readPerson(pool.QueryRow(ctx, "SELECT "+personColumns+" FROM users WHERE clerk_id = $1", claims.Subject).Scan)
		return Scope{person: person, owner: &person}, err
	}
	if slug != claims.Organization.Slug {
		return Scope{}, errToken
	}
	var person string
	var team *string
	directory := Scope{isDirectory: true}
	err := directory.queryRow(ctx, pool, func(scan func(...any) error) error {
		var err error
		person, err = readPerson(scan, &team, new(*string))
		return err
	}, `SELECT person.*, team.* FROM (SELECT `+personColumns+` FROM users WHERE clerk_id = $1) person
		LEFT JOIN (
			SELECT o.id, o.slug FROM organizations o JOIN memberships m ON m.organization_id = o.id
			WHERE o.clerk_id = $2 AND o.deleted_at IS NULL AND m.user_clerk_id = $1 AND m.deleted_at IS NULL
		) team ON TRUE`, claims.Subject, claims.Organization.ID)
	if err == nil && team == nil {
		err = errToken
	}
	return Scope{person: person, organization: team}, err
}

const personColumns = "id, clerk_id, email, name, avatar_url, created_at, updated_at, deleted_at"

// readPerson scans the columns of a person and what follows them, and answers with the key.
func readPerson(scan func(...any) error, rest ...any) (string, error) {
	var person struct {
		id, subject, email string
		name, avatar       *string
		created, updated   time.Time
		deleted            *time.Time
	}
	err := scan(append([]any{&person.id, &person.subject, &person.email, &person.name, &person.avatar, &person.created, &person.updated,
		&person.deleted}, rest...)...)
	if err == nil && person.deleted != nil {
		err = errToken
	}
	return person.id, err
}

// verify checks the signature first and then the times.
func verify(header string, key *rsa.PublicKey) (claims, error) {
	var c claims
	parts := strings.Split(strings.TrimPrefix(header, "Bearer "), ".")
	if len(parts) != 3 {
		return c, errToken
	}
	var head struct {
		Algorithm string `json:"alg"`
	}
	if err := decode(parts[0], &head); err != nil || head.Algorithm != "RS256" {
		return c, errToken
	}
	signature, err := base64.RawURLEncoding.DecodeString(parts[2])
	if err != nil {
		return c, err
	}
	digest := sha256.Sum256([]byte(parts[0] + "." + parts[1]))
	if err := rsa.VerifyPKCS1v15(key, crypto.SHA256, digest[:], signature); err != nil {
		return c, err
	}
	now := time.Now().Unix()
	if err := decode(parts[1], &c); err != nil || c.Expires < now || c.NotBefore > now+5 {
		return c, errToken
	}
	return c, nil
}

func decode(part string, value any) error {
	text, err := base64.RawURLEncoding.DecodeString(part)
	if err != nil {
		return err
	}
	return json.Unmarshal(text, value)
}

func publicKey(path string) (*rsa.PublicKey, error) {
	text, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	block, _ := pem.Decode(text)
	if key, err := x509.ParsePKCS8PrivateKey(block.Bytes); err == nil {
		return &key.(*rsa.PrivateKey).PublicKey, nil
	}
	key, err := x509.ParsePKCS1PrivateKey(block.Bytes)
	if err != nil {
		return nil, err
	}
	return &key.PublicKey, nil
}
