// Generated from the OpenAPI document. Do not edit.
// The shape is that of openapi-typescript 7.

export interface paths {
  "/": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Say hello
     *
     * Answers as soon as the server accepts connections. It touches nothing else; use `/readyz` to learn whether it can work.
     */
    get: operations["getServerStatus"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/healthz": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Check that the process is alive
     *
     * For an orchestrator's liveness probe. A process that does not answer this should be restarted.
     */
    get: operations["checkLiveness"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/readyz": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Check that requests can be served
     *
     * For an orchestrator's readiness probe. Asks the database a trivial question and waits a short time for the answer.
     */
    get: operations["checkReadiness"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/api/me": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Get the signed-in person
     *
     * Returns the local record of the person the token speaks for. Somebody who signed up a moment ago, and whose webhook has not
     * arrived yet, is fetched from the identity provider and stored first.
     */
    get: operations["getMe"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/api/tickets": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * List personal tickets
     *
     * The caller's own tickets, a page at a time. Pages stay stable while tickets are added: nothing is skipped or repeated.
     * All filters narrow the list together.
     */
    get: operations["listTickets"];
    put?: never;
    /**
     * Create a personal ticket
     *
     * Only the title is needed. A new ticket is open, of medium priority, and untagged unless the body says otherwise.
     */
    post: operations["createTicket"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/api/tickets/{ticketId}": {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** Identifies the ticket. */
        ticketId: components["parameters"]["TicketId"];
      };
      cookie?: never;
    };
    /**
     * Get a personal ticket
     *
     * A ticket of somebody else is answered as if it did not exist.
     */
    get: operations["getTicket"];
    put?: never;
    post?: never;
    /**
     * Delete a personal ticket
     *
     * The ticket and its conversation disappear from every list. A second delete is answered with 404.
     */
    delete: operations["deleteTicket"];
    options?: never;
    head?: never;
    /**
     * Change a personal ticket
     *
     * Members that are absent stay as they are; a member that is null is cleared. With `If-Match`, the change is made only if nobody
     * else changed the ticket since it was read.
     */
    patch: operations["updateTicket"];
    trace?: never;
  };
  "/api/tickets/{ticketId}/chat": {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** Identifies the ticket. */
        ticketId: components["parameters"]["TicketId"];
      };
      cookie?: never;
    };
    /**
     * Read the conversation on a personal ticket
     *
     * Newest messages first, so that the first page is what a chat window shows; the cursor pages backwards in time.
     */
    get: operations["listTicketMessages"];
    put?: never;
    /**
     * Ask the assistant about a personal ticket
     *
     * Stores the message and lets the assistant answer it. A client that accepts `text/event-stream` gets the answer token by token;
     * any other client gets the stored pair when the answer is complete.
     */
    post: operations["sendTicketMessage"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/api/events": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Follow personal tickets live
     *
     * A stream that stays open. Each event carries an `id`; after a lost connection send the last one as `Last-Event-ID` and nothing is
     * missed or repeated. Whoever was away for more than some days gets `stream.reset` first. A comment line is sent every 15 seconds so that proxies keep the connection.
     */
    get: operations["streamEvents"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/api/orgs/{slug}/tickets": {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** The slug of the organization. It must be the one that is active in the session token. */
        slug: components["parameters"]["OrganizationSlug"];
      };
      cookie?: never;
    };
    /**
     * List team tickets
     *
     * The tickets of the active organization, a page at a time. All filters narrow the list together.
     */
    get: operations["listTeamTickets"];
    put?: never;
    /**
     * Create a team ticket
     *
     * Only the title is needed. The assignee, when given, must be a member of the organization.
     */
    post: operations["createTeamTicket"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/api/orgs/{slug}/tickets/{ticketId}": {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** The slug of the organization. It must be the one that is active in the session token. */
        slug: components["parameters"]["OrganizationSlug"];
        /** Identifies the ticket. */
        ticketId: components["parameters"]["TicketId"];
      };
      cookie?: never;
    };
    /**
     * Get a team ticket
     *
     * A ticket of another organization is answered as if it did not exist.
     */
    get: operations["getTeamTicket"];
    put?: never;
    post?: never;
    /**
     * Delete a team ticket
     *
     * Needs the permission `org:tickets:manage`, unless the caller created the ticket.
     */
    delete: operations["deleteTeamTicket"];
    options?: never;
    head?: never;
    /**
     * Change a team ticket
     *
     * Members that are absent stay as they are; a member that is null is cleared, so `"assigneeId": null` takes the ticket from its assignee.
     */
    patch: operations["updateTeamTicket"];
    trace?: never;
  };
  "/api/orgs/{slug}/tickets/{ticketId}/chat": {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** The slug of the organization. It must be the one that is active in the session token. */
        slug: components["parameters"]["OrganizationSlug"];
        /** Identifies the ticket. */
        ticketId: components["parameters"]["TicketId"];
      };
      cookie?: never;
    };
    /**
     * Read the conversation on a team ticket
     *
     * Newest messages first; the cursor pages backwards in time.
     */
    get: operations["listTeamMessages"];
    put?: never;
    /**
     * Write to the team
     *
     * Everybody listed in `mentions` must be a member of the organization; they are told through the live events.
     */
    post: operations["postTeamMessage"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/api/orgs/{slug}/tickets/{ticketId}/chat/ai": {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** The slug of the organization. It must be the one that is active in the session token. */
        slug: components["parameters"]["OrganizationSlug"];
        /** Identifies the ticket. */
        ticketId: components["parameters"]["TicketId"];
      };
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Ask the assistant in the team's conversation
     *
     * The assistant reads the ticket and the recent conversation and answers for everybody to see. A client that accepts
     * `text/event-stream` gets the answer token by token; any other client gets the stored pair when the answer is complete.
     */
    post: operations["askTeamAssistant"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/api/orgs/{slug}/tickets/{ticketId}/chat/{messageId}": {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** The slug of the organization. It must be the one that is active in the session token. */
        slug: components["parameters"]["OrganizationSlug"];
        /** Identifies the ticket. */
        ticketId: components["parameters"]["TicketId"];
        /** Identifies the message. */
        messageId: components["parameters"]["MessageId"];
      };
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    /**
     * Edit a message
     *
     * Only its author can edit a message. The new text replaces the old one, and `editedAt` says when.
     */
    patch: operations["editTeamMessage"];
    trace?: never;
  };
  "/api/orgs/{slug}/members": {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** The slug of the organization. It must be the one that is active in the session token. */
        slug: components["parameters"]["OrganizationSlug"];
      };
      cookie?: never;
    };
    /**
     * Search members for tagging
     *
     * For the autocomplete behind an `@`. Names that begin with the typed text come first, then names and addresses that resemble it.
     * Without `q` the first members by name are returned.
     */
    get: operations["searchMembers"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/api/orgs/{slug}/metrics": {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** The slug of the organization. It must be the one that is active in the session token. */
        slug: components["parameters"]["OrganizationSlug"];
      };
      cookie?: never;
    };
    /**
     * Get the figures of the dashboard
     *
     * Computed when asked, over the last `days` days in UTC, today included. Cheap enough to be polled every few seconds.
     */
    get: operations["getTeamMetrics"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/api/orgs/{slug}/events": {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** The slug of the organization. It must be the one that is active in the session token. */
        slug: components["parameters"]["OrganizationSlug"];
      };
      cookie?: never;
    };
    /**
     * Follow team tickets live
     *
     * A stream that stays open. Each event carries an `id`; after a lost connection send the last one as `Last-Event-ID` and nothing is
     * missed or repeated. Whoever was away for more than some days gets `stream.reset` first. A comment line is sent every 15 seconds so that proxies keep the connection.
     */
    get: operations["streamTeamEvents"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/webhooks/clerk": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Receive an event from Clerk
     *
     * Clerk delivers through Svix, which signs the exact bytes of the body; that is why the body is declared as bytes and read as JSON only
     * after its signature was verified. One complete family of headers is needed: `svix-id`, `svix-timestamp` and `svix-signature`, or
     * `webhook-id`, `webhook-timestamp` and `webhook-signature`.
     *
     * The body is an envelope `{"type": "user.updated", "data": {…}}`. Events may come twice, late, or out of order; each is applied once and
     * an older one never overwrites a newer one. Unknown types are acknowledged and ignored.
     */
    post: operations["receiveClerkWebhook"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
}
export type webhooks = Record<string, never>;
export interface components {
  schemas: {
    /** The greeting of the server. */
    ServerStatus: {
      message: "Server Healthy.";
      /** @format int32 */
      code: 200;
    };
    /** The answer to a probe. */
    Health: {
      status: "ok";
    };
    /**
     * Identifies a person in Yata, independent of the identity provider.
     * @format uuid
     * @example 0b0c1c5e-6a0f-4d57-9d3f-2f4f6a1c8e21
     */
    UserId: string;
    /**
     * Identifies a ticket.
     * @format uuid
     * @example 6d1c2b1e-93a4-4b6e-8a0d-6d0b1f5b7c11
     */
    TicketId: string;
    /**
     * An opaque position in a list.
     * @example AQZCx9bFkABtHCsek6RLbooNbQsfW3wR
     */
    Cursor: string;
    /** As much of a person as is shown next to what they did. */
    UserSummary: {
      id: components["schemas"]["UserId"];
      /**
       * The full name, or null when the person gave none.
       * @example Grace Hopper
       */
      name: string | null;
      /**
       * @format uri
       * @example https://img.clerk.com/eyJ0eXBlIjoiZGVmYXVsdCJ9
       */
      avatarUrl: string | null;
    };
    /** The signed-in person. */
    Profile: {
      id: components["schemas"]["UserId"];
      /**
       * Identifies the person at the identity provider.
       * @example user_2yataUser0000000000001
       */
      clerkId: string;
      /**
       * The primary address, or null when the person has none.
       * @format email
       * @example grace@acme.example
       */
      email: string | null;
      /** @example Grace Hopper */
      name: string | null;
      /**
       * @format uri
       * @example https://img.clerk.com/eyJ0eXBlIjoiZGVmYXVsdCJ9
       */
      avatarUrl: string | null;
      /** @format date-time */
      createdAt: string;
      /** @format date-time */
      updatedAt: string;
      /** The organization that is active in this session, or null. */
      organization: components["schemas"]["ActiveOrganization"] | null;
    };
    /** What the session token says about the active organization. */
    ActiveOrganization: {
      /**
       * Identifies the organization at the identity provider.
       * @example org_2yataOrg00000000000001
       */
      id: string;
      /**
       * The slug for the paths under `/api/orgs`.
       * @example acme
       */
      slug: string | null;
      /** @example org:admin */
      role: string | null;
      /** @example ["org:tickets:manage", "org:tickets:read"] */
      permissions: string[];
    };
    /** Where a ticket is in its life. */
    TicketStatus: "open" | "in_progress" | "resolved" | "closed";
    /** How much a ticket matters. */
    TicketPriority: "low" | "medium" | "high" | "urgent";
    /**
     * `newest` and `oldest` go by creation, `updated` puts the last change first, and `priority` the most urgent first.
     * @default newest
     */
    TicketSort: "newest" | "oldest" | "updated" | "priority";
    /**
     * One line that says what the ticket is about. No control characters, and not only spaces.
     * @example Login fails on Safari 18
     */
    TicketTitle: string;
    /**
     * Labels, each at most once.
     * @example ["login", "safari"]
     */
    TicketTags: string[];
    /** A piece of work, of one person or of a team. */
    Ticket: {
      id: components["schemas"]["TicketId"];
      title: components["schemas"]["TicketTitle"];
      /** Details in Markdown. */
      description: string | null;
      status: components["schemas"]["TicketStatus"];
      priority: components["schemas"]["TicketPriority"];
      tags: components["schemas"]["TicketTags"];
      /** The organization a team ticket belongs to; null for a personal ticket. */
      organizationId: string | null;
      createdBy: components["schemas"]["UserSummary"];
      /** Who works on it, or null. Personal tickets have no assignee. */
      assignee: components["schemas"]["UserSummary"] | null;
      /**
       * Grows with every change. The `ETag` is this number in quotes.
       * @format int64
       */
      version: number;
      /** @format date-time */
      createdAt: string;
      /** @format date-time */
      updatedAt: string;
      /**
       * When the ticket became resolved or closed; null while it is open or in progress.
       * @format date-time
       */
      resolvedAt: string | null;
    };
    /** What a new personal ticket begins with. */
    NewTicket: {
      title: components["schemas"]["TicketTitle"];
      /** Details in Markdown. */
      description?: string | null;
      status?: components["schemas"]["TicketStatus"];
      priority?: components["schemas"]["TicketPriority"];
      tags?: components["schemas"]["TicketTags"];
    };
    /** The changes to a personal ticket. At least one is needed. */
    TicketPatch: {
      title?: components["schemas"]["TicketTitle"];
      /** Details in Markdown. Null removes them. */
      description?: string | null;
      status?: components["schemas"]["TicketStatus"];
      priority?: components["schemas"]["TicketPriority"];
      tags?: components["schemas"]["TicketTags"];
    };
    /** What a new team ticket begins with. */
    NewTeamTicket: {
      title: components["schemas"]["TicketTitle"];
      /** Details in Markdown. */
      description?: string | null;
      status?: components["schemas"]["TicketStatus"];
      priority?: components["schemas"]["TicketPriority"];
      tags?: components["schemas"]["TicketTags"];
      /**
       * The member who shall work on it.
       * @format uuid
       */
      assigneeId?: string | null;
    };
    /** The changes to a team ticket. At least one is needed. */
    TeamTicketPatch: {
      title?: components["schemas"]["TicketTitle"];
      /** Details in Markdown. Null removes them. */
      description?: string | null;
      status?: components["schemas"]["TicketStatus"];
      priority?: components["schemas"]["TicketPriority"];
      tags?: components["schemas"]["TicketTags"];
      /**
       * The member who shall work on it. Null takes the ticket from its assignee.
       * @format uuid
       */
      assigneeId?: string | null;
    };
    /** One page of tickets. */
    TicketPage: {
      tickets: components["schemas"]["Ticket"][];
      /**
       * Where the next page begins, or null when this is the last one.
       * @example AQZCx9bFkABtHCsek6RLbooNbQsfW3wR
       */
      nextCursor: string | null;
    };
    /**
     * What is said, in Markdown.
     * @example Could you look at the logs, @Grace?
     */
    MessageText: string;
    /** Whether a person or the assistant wrote a message. */
    AuthorKind: "user" | "assistant";
    /** One message on a ticket. */
    ChatMessage: {
      /** @format uuid */
      id: string;
      ticketId: components["schemas"]["TicketId"];
      /**
       * The place of the message on its ticket, counted from 1 without gaps.
       * @format int64
       */
      sequence: number;
      authorKind: components["schemas"]["AuthorKind"];
      /** Who wrote it; null when the assistant did. */
      author: components["schemas"]["UserSummary"] | null;
      body: string;
      /** The members who are mentioned. */
      mentions: components["schemas"]["UserSummary"][];
      /** @format date-time */
      createdAt: string;
      /**
       * When it was last edited, or null.
       * @format date-time
       */
      editedAt: string | null;
    };
    /** A question to the assistant. */
    NewTicketMessage: {
      body: components["schemas"]["MessageText"];
    };
    /** A message to the team. */
    NewTeamMessage: {
      body: components["schemas"]["MessageText"];
      /** The members who are mentioned. */
      mentions?: components["schemas"]["UserId"][];
    };
    /** The new text of a message and, when given, the new list of members it mentions. */
    MessagePatch: {
      body: components["schemas"]["MessageText"];
      mentions?: components["schemas"]["UserId"][];
    };
    /** What the assistant shall do. */
    AssistantPrompt: {
      prompt: components["schemas"]["MessageText"];
    };
    /** A question and its answer. */
    ChatExchange: {
      question: components["schemas"]["ChatMessage"];
      answer: components["schemas"]["ChatMessage"];
    };
    /** One page of messages, newest first. */
    MessagePage: {
      messages: components["schemas"]["ChatMessage"][];
      /** Where the older messages begin, or null when there are none. */
      nextCursor: string | null;
    };
    /** A step of an answer that is being written. */
    AssistantEvent: components["schemas"]["AssistantStarted"] | components["schemas"]["AssistantDelta"] | components["schemas"]["AssistantFinished"] | components["schemas"]["AssistantFailed"];
    /** The question is stored and the assistant has it. */
    AssistantStarted: {
      type: "started";
      question: components["schemas"]["ChatMessage"];
    };
    /** More text of the answer. */
    AssistantDelta: {
      type: "delta";
      /** To be appended to what came before. */
      text: string;
    };
    /** The answer is complete and stored. No event follows. */
    AssistantFinished: {
      type: "finished";
      answer: components["schemas"]["ChatMessage"];
    };
    /** The answer broke off and nothing of it is stored. No event follows. */
    AssistantFailed: {
      type: "failed";
      problem: components["schemas"]["Problem"];
    };
    /** Something that changed. */
    LiveEvent: components["schemas"]["TicketCreatedEvent"] | components["schemas"]["TicketUpdatedEvent"] | components["schemas"]["TicketDeletedEvent"] | components["schemas"]["MessageCreatedEvent"] | components["schemas"]["MessageUpdatedEvent"] | components["schemas"]["StreamResetEvent"];
    /** A ticket was created. */
    TicketCreatedEvent: {
      type: "ticket.created";
      /** @format date-time */
      at: string;
      ticket: components["schemas"]["Ticket"];
    };
    /** A ticket was changed. */
    TicketUpdatedEvent: {
      type: "ticket.updated";
      /** @format date-time */
      at: string;
      ticket: components["schemas"]["Ticket"];
    };
    /** A ticket was deleted. */
    TicketDeletedEvent: {
      type: "ticket.deleted";
      /** @format date-time */
      at: string;
      ticketId: components["schemas"]["TicketId"];
    };
    /** A message was written on a ticket. */
    MessageCreatedEvent: {
      type: "message.created";
      /** @format date-time */
      at: string;
      message: components["schemas"]["ChatMessage"];
    };
    /** A message was edited. */
    MessageUpdatedEvent: {
      type: "message.updated";
      /** @format date-time */
      at: string;
      message: components["schemas"]["ChatMessage"];
    };
    /** What happened behind the `Last-Event-ID` of the request is no longer known. Load everything anew; from here on nothing is missed. */
    StreamResetEvent: {
      type: "stream.reset";
      /** @format date-time */
      at: string;
    };
    /** A person in an organization. */
    Member: {
      id: components["schemas"]["UserId"];
      /** @example Grace Hopper */
      name: string | null;
      /** @format uri */
      avatarUrl: string | null;
      /**
       * @format email
       * @example grace@acme.example
       */
      email: string | null;
      /** @example org:member */
      role: string;
    };
    /** Members that match a search. */
    MemberList: {
      members: components["schemas"]["Member"][];
    };
    /** The figures of the dashboard. */
    TeamMetrics: {
      /**
       * The first day the figures cover, in UTC.
       * @format date
       */
      since: string;
      statusCounts: components["schemas"]["StatusCounts"];
      /** One entry for each day, oldest first, days without any change included. */
      throughput: components["schemas"]["DailyThroughput"][];
      /**
       * Half of the tickets resolved in the period took no longer than this; null when none was resolved.
       * @format double
       */
      medianResolutionSeconds: number | null;
      /** Who resolved most in the period, most first. */
      busiestMembers: components["schemas"]["MemberActivity"][];
    };
    /** How many tickets are in each state now. */
    StatusCounts: {
      /** @format int64 */
      open: number;
      /** @format int64 */
      in_progress: number;
      /** @format int64 */
      resolved: number;
      /** @format int64 */
      closed: number;
    };
    /** What happened on one day. */
    DailyThroughput: {
      /** @format date */
      day: string;
      /** @format int64 */
      created: number;
      /** @format int64 */
      resolved: number;
    };
    /** What one member did in the period. */
    MemberActivity: {
      member: components["schemas"]["UserSummary"];
      /** @format int64 */
      resolved: number;
    };
    /** The event has been taken care of. */
    WebhookReceipt: {
      received: true;
    };
    /** Why the event was not taken. */
    WebhookFailure: {
      error: "Cannot read body" | "Webhook init failed" | "Invalid signature" | "Invalid JSON" | "DB error";
    };
    /** Why a request failed (RFC 9457). */
    Problem: {
      /**
       * Identifies the kind of problem. `about:blank` means that the status says it all.
       * @format uri-reference
       * @example about:blank
       */
      type: string;
      /**
       * The kind of problem in words; the same for every occurrence.
       * @example Unprocessable Content
       */
      title: string;
      /**
       * The status of this answer.
       * @format int32
       */
      status: number;
      /** What happened this time, and what to do about it. */
      detail?: string;
      /** Identifies this occurrence, for a look into the log. */
      instance?: string;
      /**
       * One short text for clients that show a single message.
       * @example Unauthorized
       * @example No organization selected
       */
      error?: string;
      /** Every mistake in the request. */
      errors?: components["schemas"]["ProblemIssue"][];
    };
    /** One mistake in a request. */
    ProblemIssue: {
      /**
       * Stable, for programs.
       * @example string.too_long
       */
      code: string;
      /**
       * For people.
       * @example must have at most 200 characters
       */
      detail: string;
      /**
       * Where the mistake is, in words.
       * @example body.title
       * @example query.limit
       */
      location: string;
      /**
       * Where the mistake is in the body, as a JSON pointer (RFC 6901).
       * @example /title
       */
      pointer?: string;
      /**
       * The bound that was broken, where there is one. A number for lengths and ranges, a text for patterns and formats.
       * @example 200
       */
      limit?: unknown;
    };
  };
  responses: {
    /** One page of tickets. */
    TicketPage: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        "application/json": components["schemas"]["TicketPage"];
      };
    };
    /** The ticket. */
    TicketFound: {
      headers: {
        /** The version of the ticket, for `If-Match`. Weak when the answer was compressed; it counts just the same. */
        ETag: components["headers"]["ETag"];
        [name: string]: unknown;
      };
      content: {
        "application/json": components["schemas"]["Ticket"];
      };
    };
    /** The ticket was created. */
    TicketCreated: {
      headers: {
        /** The version of the ticket, for `If-Match`. Weak when the answer was compressed; it counts just the same. */
        ETag: components["headers"]["ETag"];
        /** Where the new resource is. */
        Location: components["headers"]["Location"];
        [name: string]: unknown;
      };
      content: {
        "application/json": components["schemas"]["Ticket"];
      };
    };
    /** The ticket was created. */
    TeamTicketCreated: {
      headers: {
        /** The version of the ticket, for `If-Match`. Weak when the answer was compressed; it counts just the same. */
        ETag: components["headers"]["ETag"];
        /** Where the new resource is. */
        Location: components["headers"]["Location"];
        [name: string]: unknown;
      };
      content: {
        "application/json": components["schemas"]["Ticket"];
      };
    };
    /** The ticket is gone. */
    Deleted: {
      headers: {
        [name: string]: unknown;
      };
      content?: never;
    };
    /** One page of messages, newest first. */
    MessagePage: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        "application/json": components["schemas"]["MessagePage"];
      };
    };
    /** The message was stored. */
    MessageCreated: {
      headers: {
        /** Where the new resource is. */
        Location: components["headers"]["Location"];
        [name: string]: unknown;
      };
      content: {
        "application/json": components["schemas"]["ChatMessage"];
      };
    };
    /** The question and the complete answer, both stored. */
    AssistantAnswer: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        "application/json": components["schemas"]["ChatExchange"];
      };
    };
    /** The answer while it is written. The schema describes the `data` of each event. */
    AssistantStream: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        "text/event-stream": components["schemas"]["AssistantEvent"];
      };
    };
    /** Changes as they happen. The schema describes the `data` of each event. */
    LiveEvents: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        "text/event-stream": components["schemas"]["LiveEvent"];
      };
    };
    /** The request is malformed, a body that is not JSON for instance. */
    BadRequest: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        "application/problem+json": components["schemas"]["Problem"];
      };
    };
    /** The session token is missing, expired, or not acceptable. */
    Unauthorized: {
      headers: {
        /** How to authenticate (RFC 9110, section 11.6.1). */
        "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
        [name: string]: unknown;
      };
      content: {
        "application/problem+json": components["schemas"]["Problem"];
      };
    };
    /** The caller is known but may not do this. No organization is active, another one is, or a permission is missing. */
    Forbidden: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        "application/problem+json": components["schemas"]["Problem"];
      };
    };
    /** There is no such resource, or the caller may not know of it. */
    NotFound: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        "application/problem+json": components["schemas"]["Problem"];
      };
    };
    /** None of the media types in `Accept` can be produced. */
    NotAcceptable: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        "application/problem+json": components["schemas"]["Problem"];
      };
    };
    /**
     * The request is at odds with what is stored, such as an idempotency key that was used for something else, or somebody to be assigned or
     * mentioned who is no member of the organization.
     */
    Conflict: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        "application/problem+json": components["schemas"]["Problem"];
      };
    };
    /** The ticket changed since it was read. Read it again, then decide. */
    PreconditionFailed: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        "application/problem+json": components["schemas"]["Problem"];
      };
    };
    /** The body is larger than this operation accepts. */
    ContentTooLarge: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        "application/problem+json": components["schemas"]["Problem"];
      };
    };
    /** The body has a media type this operation does not read; `Accept` names the ones it does. */
    UnsupportedMediaType: {
      headers: {
        /** The media types the operation reads. */
        Accept?: string;
        [name: string]: unknown;
      };
      content: {
        "application/problem+json": components["schemas"]["Problem"];
      };
    };
    /** The request is well-formed but breaks the contract; `errors` says where. */
    UnprocessableContent: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        "application/problem+json": components["schemas"]["Problem"];
      };
    };
    /** The caller sends more than the server allows. */
    TooManyRequests: {
      headers: {
        /** After how many seconds to try again. */
        "Retry-After": components["headers"]["Retry-After"];
        [name: string]: unknown;
      };
      content: {
        "application/problem+json": components["schemas"]["Problem"];
      };
    };
    /** Something went wrong here. The details are in the server's log under the same request id. */
    InternalServerError: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        "application/problem+json": components["schemas"]["Problem"];
      };
    };
    /** The operation is part of the contract, but this server does not offer it yet. */
    NotImplemented: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        "application/problem+json": components["schemas"]["Problem"];
      };
    };
    /** A service that Yata depends on gave no usable answer. */
    BadGateway: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        "application/problem+json": components["schemas"]["Problem"];
      };
    };
    /** The database, or a service the operation needs, cannot be reached or is not configured. */
    ServiceUnavailable: {
      headers: {
        /** After how many seconds to try again. */
        "Retry-After": components["headers"]["Retry-After"];
        [name: string]: unknown;
      };
      content: {
        "application/problem+json": components["schemas"]["Problem"];
      };
    };
  };
  parameters: {
    /** Identifies the ticket. */
    TicketId: components["schemas"]["TicketId"];
    /** Identifies the message. */
    MessageId: string;
    /** The slug of the organization. It must be the one that is active in the session token. */
    OrganizationSlug: string;
    /** The `nextCursor` of the page before. Use it with the same filters and sort; a cursor this list never gave out is answered with 404. */
    Cursor: components["schemas"]["Cursor"];
    /** How many items a page holds at most. */
    Limit: number;
    /** Words to look for. Each must occur; the last one may be unfinished. */
    Search: string;
    /** Only tickets in one of these states. Repeat the parameter for more than one. */
    StatusFilter: components["schemas"]["TicketStatus"][];
    /** The order of the list. */
    TicketSort: components["schemas"]["TicketSort"];
    /**
     * Any unguessable text, a UUID for instance. A repeated request with the same key creates nothing and is answered with the ticket the first
     * one created. Keys are remembered for a day. The same key with another body is a conflict.
     */
    IdempotencyKey: string;
    /** The `ETag` the ticket had when it was read, or `*`. */
    IfMatch: string;
    /** The `id` of the last event that arrived. Browsers send it by themselves. */
    LastEventId: string;
  };
  requestBodies: {
    NewTicket: {
      content: {
        "application/json": components["schemas"]["NewTicket"];
      };
    };
    TicketPatch: {
      content: {
        "application/json": components["schemas"]["TicketPatch"];
      };
    };
  };
  headers: {
    /** The version of the ticket, for `If-Match`. Weak when the answer was compressed; it counts just the same. */
    ETag: string;
    /** Where the new resource is. */
    Location: string;
    /** How to authenticate (RFC 9110, section 11.6.1). */
    "WWW-Authenticate": string;
    /** After how many seconds to try again. */
    "Retry-After": number;
  };
  pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
  /** `GET /` */
  getServerStatus: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** The server is up. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["ServerStatus"];
        };
      };
      /** None of the media types in `Accept` can be produced. */
      406: components["responses"]["NotAcceptable"];
      /** Something went wrong here. The details are in the server's log under the same request id. */
      500: components["responses"]["InternalServerError"];
    };
  };
  /** `GET /healthz` */
  checkLiveness: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** The process is alive. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["Health"];
        };
      };
      /** None of the media types in `Accept` can be produced. */
      406: components["responses"]["NotAcceptable"];
      /** Something went wrong here. The details are in the server's log under the same request id. */
      500: components["responses"]["InternalServerError"];
    };
  };
  /** `GET /readyz` */
  checkReadiness: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** Requests can be served. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["Health"];
        };
      };
      /** None of the media types in `Accept` can be produced. */
      406: components["responses"]["NotAcceptable"];
      /** Something went wrong here. The details are in the server's log under the same request id. */
      500: components["responses"]["InternalServerError"];
      /** The database, or a service the operation needs, cannot be reached or is not configured. */
      503: components["responses"]["ServiceUnavailable"];
    };
  };
  /** `GET /api/me` */
  getMe: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** The signed-in person and, if one is active, the organization of this session. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["Profile"];
        };
      };
      /** The session token is missing, expired, or not acceptable. */
      401: components["responses"]["Unauthorized"];
      /** None of the media types in `Accept` can be produced. */
      406: components["responses"]["NotAcceptable"];
      /** The caller sends more than the server allows. */
      429: components["responses"]["TooManyRequests"];
      /** Something went wrong here. The details are in the server's log under the same request id. */
      500: components["responses"]["InternalServerError"];
      /** The database, or a service the operation needs, cannot be reached or is not configured. */
      503: components["responses"]["ServiceUnavailable"];
    };
  };
  /** `GET /api/tickets` */
  listTickets: {
    parameters: {
      query?: {
        /** The `nextCursor` of the page before. Use it with the same filters and sort; a cursor this list never gave out is answered with 404. */
        cursor?: components["parameters"]["Cursor"];
        /** How many items a page holds at most. */
        limit?: components["parameters"]["Limit"];
        /** Words to look for. Each must occur; the last one may be unfinished. */
        q?: components["parameters"]["Search"];
        /** Only tickets in one of these states. Repeat the parameter for more than one. */
        status?: components["parameters"]["StatusFilter"];
        /** The order of the list. */
        sort?: components["parameters"]["TicketSort"];
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** One page of tickets. */
      200: components["responses"]["TicketPage"];
      /** The request is malformed, a body that is not JSON for instance. */
      400: components["responses"]["BadRequest"];
      /** The session token is missing, expired, or not acceptable. */
      401: components["responses"]["Unauthorized"];
      /** There is no such resource, or the caller may not know of it. */
      404: components["responses"]["NotFound"];
      /** None of the media types in `Accept` can be produced. */
      406: components["responses"]["NotAcceptable"];
      /** The request is well-formed but breaks the contract; `errors` says where. */
      422: components["responses"]["UnprocessableContent"];
      /** The caller sends more than the server allows. */
      429: components["responses"]["TooManyRequests"];
      /** Something went wrong here. The details are in the server's log under the same request id. */
      500: components["responses"]["InternalServerError"];
      /** The database, or a service the operation needs, cannot be reached or is not configured. */
      503: components["responses"]["ServiceUnavailable"];
    };
  };
  /** `POST /api/tickets` */
  createTicket: {
    parameters: {
      query?: never;
      header?: {
        /**
         * Any unguessable text, a UUID for instance. A repeated request with the same key creates nothing and is answered with the ticket the first
         * one created. Keys are remembered for a day. The same key with another body is a conflict.
         */
        "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
      };
      path?: never;
      cookie?: never;
    };
    requestBody: components["requestBodies"]["NewTicket"];
    responses: {
      /** The ticket was created. */
      201: components["responses"]["TicketCreated"];
      /** The request is malformed, a body that is not JSON for instance. */
      400: components["responses"]["BadRequest"];
      /** The session token is missing, expired, or not acceptable. */
      401: components["responses"]["Unauthorized"];
      /** None of the media types in `Accept` can be produced. */
      406: components["responses"]["NotAcceptable"];
      /**
       * The request is at odds with what is stored, such as an idempotency key that was used for something else, or somebody to be assigned or
       * mentioned who is no member of the organization.
       */
      409: components["responses"]["Conflict"];
      /** The body is larger than this operation accepts. */
      413: components["responses"]["ContentTooLarge"];
      /** The body has a media type this operation does not read; `Accept` names the ones it does. */
      415: components["responses"]["UnsupportedMediaType"];
      /** The request is well-formed but breaks the contract; `errors` says where. */
      422: components["responses"]["UnprocessableContent"];
      /** The caller sends more than the server allows. */
      429: components["responses"]["TooManyRequests"];
      /** Something went wrong here. The details are in the server's log under the same request id. */
      500: components["responses"]["InternalServerError"];
      /** The database, or a service the operation needs, cannot be reached or is not configured. */
      503: components["responses"]["ServiceUnavailable"];
    };
  };
  /** `GET /api/tickets/{ticketId}` */
  getTicket: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** Identifies the ticket. */
        ticketId: components["parameters"]["TicketId"];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** The ticket. */
      200: components["responses"]["TicketFound"];
      /** The request is malformed, a body that is not JSON for instance. */
      400: components["responses"]["BadRequest"];
      /** The session token is missing, expired, or not acceptable. */
      401: components["responses"]["Unauthorized"];
      /** There is no such resource, or the caller may not know of it. */
      404: components["responses"]["NotFound"];
      /** None of the media types in `Accept` can be produced. */
      406: components["responses"]["NotAcceptable"];
      /** The request is well-formed but breaks the contract; `errors` says where. */
      422: components["responses"]["UnprocessableContent"];
      /** The caller sends more than the server allows. */
      429: components["responses"]["TooManyRequests"];
      /** Something went wrong here. The details are in the server's log under the same request id. */
      500: components["responses"]["InternalServerError"];
      /** The database, or a service the operation needs, cannot be reached or is not configured. */
      503: components["responses"]["ServiceUnavailable"];
    };
  };
  /** `DELETE /api/tickets/{ticketId}` */
  deleteTicket: {
    parameters: {
      query?: never;
      header?: {
        /** The `ETag` the ticket had when it was read, or `*`. */
        "If-Match"?: components["parameters"]["IfMatch"];
      };
      path: {
        /** Identifies the ticket. */
        ticketId: components["parameters"]["TicketId"];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** The ticket is gone. */
      204: components["responses"]["Deleted"];
      /** The request is malformed, a body that is not JSON for instance. */
      400: components["responses"]["BadRequest"];
      /** The session token is missing, expired, or not acceptable. */
      401: components["responses"]["Unauthorized"];
      /** There is no such resource, or the caller may not know of it. */
      404: components["responses"]["NotFound"];
      /** None of the media types in `Accept` can be produced. */
      406: components["responses"]["NotAcceptable"];
      /** The ticket changed since it was read. Read it again, then decide. */
      412: components["responses"]["PreconditionFailed"];
      /** The request is well-formed but breaks the contract; `errors` says where. */
      422: components["responses"]["UnprocessableContent"];
      /** The caller sends more than the server allows. */
      429: components["responses"]["TooManyRequests"];
      /** Something went wrong here. The details are in the server's log under the same request id. */
      500: components["responses"]["InternalServerError"];
      /** The database, or a service the operation needs, cannot be reached or is not configured. */
      503: components["responses"]["ServiceUnavailable"];
    };
  };
  /** `PATCH /api/tickets/{ticketId}` */
  updateTicket: {
    parameters: {
      query?: never;
      header?: {
        /** The `ETag` the ticket had when it was read, or `*`. */
        "If-Match"?: components["parameters"]["IfMatch"];
      };
      path: {
        /** Identifies the ticket. */
        ticketId: components["parameters"]["TicketId"];
      };
      cookie?: never;
    };
    requestBody: components["requestBodies"]["TicketPatch"];
    responses: {
      /** The ticket. */
      200: components["responses"]["TicketFound"];
      /** The request is malformed, a body that is not JSON for instance. */
      400: components["responses"]["BadRequest"];
      /** The session token is missing, expired, or not acceptable. */
      401: components["responses"]["Unauthorized"];
      /** There is no such resource, or the caller may not know of it. */
      404: components["responses"]["NotFound"];
      /** None of the media types in `Accept` can be produced. */
      406: components["responses"]["NotAcceptable"];
      /** The ticket changed since it was read. Read it again, then decide. */
      412: components["responses"]["PreconditionFailed"];
      /** The body is larger than this operation accepts. */
      413: components["responses"]["ContentTooLarge"];
      /** The body has a media type this operation does not read; `Accept` names the ones it does. */
      415: components["responses"]["UnsupportedMediaType"];
      /** The request is well-formed but breaks the contract; `errors` says where. */
      422: components["responses"]["UnprocessableContent"];
      /** The caller sends more than the server allows. */
      429: components["responses"]["TooManyRequests"];
      /** Something went wrong here. The details are in the server's log under the same request id. */
      500: components["responses"]["InternalServerError"];
      /** The database, or a service the operation needs, cannot be reached or is not configured. */
      503: components["responses"]["ServiceUnavailable"];
    };
  };
  /** `GET /api/tickets/{ticketId}/chat` */
  listTicketMessages: {
    parameters: {
      query?: {
        /** The `nextCursor` of the page before. Use it with the same filters and sort; a cursor this list never gave out is answered with 404. */
        cursor?: components["parameters"]["Cursor"];
        /** How many items a page holds at most. */
        limit?: components["parameters"]["Limit"];
      };
      header?: never;
      path: {
        /** Identifies the ticket. */
        ticketId: components["parameters"]["TicketId"];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** One page of messages, newest first. */
      200: components["responses"]["MessagePage"];
      /** The request is malformed, a body that is not JSON for instance. */
      400: components["responses"]["BadRequest"];
      /** The session token is missing, expired, or not acceptable. */
      401: components["responses"]["Unauthorized"];
      /** There is no such resource, or the caller may not know of it. */
      404: components["responses"]["NotFound"];
      /** None of the media types in `Accept` can be produced. */
      406: components["responses"]["NotAcceptable"];
      /** The request is well-formed but breaks the contract; `errors` says where. */
      422: components["responses"]["UnprocessableContent"];
      /** The caller sends more than the server allows. */
      429: components["responses"]["TooManyRequests"];
      /** Something went wrong here. The details are in the server's log under the same request id. */
      500: components["responses"]["InternalServerError"];
      /** The operation is part of the contract, but this server does not offer it yet. */
      501: components["responses"]["NotImplemented"];
      /** The database, or a service the operation needs, cannot be reached or is not configured. */
      503: components["responses"]["ServiceUnavailable"];
    };
  };
  /** `POST /api/tickets/{ticketId}/chat` */
  sendTicketMessage: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** Identifies the ticket. */
        ticketId: components["parameters"]["TicketId"];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": components["schemas"]["NewTicketMessage"];
      };
    };
    responses: {
      /** The answer while it is written. The schema describes the `data` of each event. */
      200: components["responses"]["AssistantStream"];
      /** The question and the complete answer, both stored. */
      201: components["responses"]["AssistantAnswer"];
      /** The request is malformed, a body that is not JSON for instance. */
      400: components["responses"]["BadRequest"];
      /** The session token is missing, expired, or not acceptable. */
      401: components["responses"]["Unauthorized"];
      /** There is no such resource, or the caller may not know of it. */
      404: components["responses"]["NotFound"];
      /** None of the media types in `Accept` can be produced. */
      406: components["responses"]["NotAcceptable"];
      /** The body is larger than this operation accepts. */
      413: components["responses"]["ContentTooLarge"];
      /** The body has a media type this operation does not read; `Accept` names the ones it does. */
      415: components["responses"]["UnsupportedMediaType"];
      /** The request is well-formed but breaks the contract; `errors` says where. */
      422: components["responses"]["UnprocessableContent"];
      /** The caller sends more than the server allows. */
      429: components["responses"]["TooManyRequests"];
      /** Something went wrong here. The details are in the server's log under the same request id. */
      500: components["responses"]["InternalServerError"];
      /** The operation is part of the contract, but this server does not offer it yet. */
      501: components["responses"]["NotImplemented"];
      /** A service that Yata depends on gave no usable answer. */
      502: components["responses"]["BadGateway"];
      /** The database, or a service the operation needs, cannot be reached or is not configured. */
      503: components["responses"]["ServiceUnavailable"];
    };
  };
  /** `GET /api/events` */
  streamEvents: {
    parameters: {
      query?: never;
      header?: {
        /** The `id` of the last event that arrived. Browsers send it by themselves. */
        "Last-Event-ID"?: components["parameters"]["LastEventId"];
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** Changes as they happen. The schema describes the `data` of each event. */
      200: components["responses"]["LiveEvents"];
      /** The session token is missing, expired, or not acceptable. */
      401: components["responses"]["Unauthorized"];
      /** None of the media types in `Accept` can be produced. */
      406: components["responses"]["NotAcceptable"];
      /** The request is well-formed but breaks the contract; `errors` says where. */
      422: components["responses"]["UnprocessableContent"];
      /** The caller sends more than the server allows. */
      429: components["responses"]["TooManyRequests"];
      /** Something went wrong here. The details are in the server's log under the same request id. */
      500: components["responses"]["InternalServerError"];
      /** The operation is part of the contract, but this server does not offer it yet. */
      501: components["responses"]["NotImplemented"];
      /** The database, or a service the operation needs, cannot be reached or is not configured. */
      503: components["responses"]["ServiceUnavailable"];
    };
  };
  /** `GET /api/orgs/{slug}/tickets` */
  listTeamTickets: {
    parameters: {
      query?: {
        /** The `nextCursor` of the page before. Use it with the same filters and sort; a cursor this list never gave out is answered with 404. */
        cursor?: components["parameters"]["Cursor"];
        /** How many items a page holds at most. */
        limit?: components["parameters"]["Limit"];
        /** Words to look for. Each must occur; the last one may be unfinished. */
        q?: components["parameters"]["Search"];
        /** Only tickets in one of these states. Repeat the parameter for more than one. */
        status?: components["parameters"]["StatusFilter"];
        /** The order of the list. */
        sort?: components["parameters"]["TicketSort"];
        /** Only tickets assigned to this member. */
        assigneeId?: components["schemas"]["UserId"];
      };
      header?: never;
      path: {
        /** The slug of the organization. It must be the one that is active in the session token. */
        slug: components["parameters"]["OrganizationSlug"];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** One page of tickets. */
      200: components["responses"]["TicketPage"];
      /** The request is malformed, a body that is not JSON for instance. */
      400: components["responses"]["BadRequest"];
      /** The session token is missing, expired, or not acceptable. */
      401: components["responses"]["Unauthorized"];
      /** The caller is known but may not do this. No organization is active, another one is, or a permission is missing. */
      403: components["responses"]["Forbidden"];
      /** There is no such resource, or the caller may not know of it. */
      404: components["responses"]["NotFound"];
      /** None of the media types in `Accept` can be produced. */
      406: components["responses"]["NotAcceptable"];
      /** The request is well-formed but breaks the contract; `errors` says where. */
      422: components["responses"]["UnprocessableContent"];
      /** The caller sends more than the server allows. */
      429: components["responses"]["TooManyRequests"];
      /** Something went wrong here. The details are in the server's log under the same request id. */
      500: components["responses"]["InternalServerError"];
      /** The operation is part of the contract, but this server does not offer it yet. */
      501: components["responses"]["NotImplemented"];
      /** The database, or a service the operation needs, cannot be reached or is not configured. */
      503: components["responses"]["ServiceUnavailable"];
    };
  };
  /** `POST /api/orgs/{slug}/tickets` */
  createTeamTicket: {
    parameters: {
      query?: never;
      header?: {
        /**
         * Any unguessable text, a UUID for instance. A repeated request with the same key creates nothing and is answered with the ticket the first
         * one created. Keys are remembered for a day. The same key with another body is a conflict.
         */
        "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
      };
      path: {
        /** The slug of the organization. It must be the one that is active in the session token. */
        slug: components["parameters"]["OrganizationSlug"];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": components["schemas"]["NewTeamTicket"];
      };
    };
    responses: {
      /** The ticket was created. */
      201: components["responses"]["TeamTicketCreated"];
      /** The request is malformed, a body that is not JSON for instance. */
      400: components["responses"]["BadRequest"];
      /** The session token is missing, expired, or not acceptable. */
      401: components["responses"]["Unauthorized"];
      /** The caller is known but may not do this. No organization is active, another one is, or a permission is missing. */
      403: components["responses"]["Forbidden"];
      /** There is no such resource, or the caller may not know of it. */
      404: components["responses"]["NotFound"];
      /** None of the media types in `Accept` can be produced. */
      406: components["responses"]["NotAcceptable"];
      /**
       * The request is at odds with what is stored, such as an idempotency key that was used for something else, or somebody to be assigned or
       * mentioned who is no member of the organization.
       */
      409: components["responses"]["Conflict"];
      /** The body is larger than this operation accepts. */
      413: components["responses"]["ContentTooLarge"];
      /** The body has a media type this operation does not read; `Accept` names the ones it does. */
      415: components["responses"]["UnsupportedMediaType"];
      /** The request is well-formed but breaks the contract; `errors` says where. */
      422: components["responses"]["UnprocessableContent"];
      /** The caller sends more than the server allows. */
      429: components["responses"]["TooManyRequests"];
      /** Something went wrong here. The details are in the server's log under the same request id. */
      500: components["responses"]["InternalServerError"];
      /** The operation is part of the contract, but this server does not offer it yet. */
      501: components["responses"]["NotImplemented"];
      /** The database, or a service the operation needs, cannot be reached or is not configured. */
      503: components["responses"]["ServiceUnavailable"];
    };
  };
  /** `GET /api/orgs/{slug}/tickets/{ticketId}` */
  getTeamTicket: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** The slug of the organization. It must be the one that is active in the session token. */
        slug: components["parameters"]["OrganizationSlug"];
        /** Identifies the ticket. */
        ticketId: components["parameters"]["TicketId"];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** The ticket. */
      200: components["responses"]["TicketFound"];
      /** The request is malformed, a body that is not JSON for instance. */
      400: components["responses"]["BadRequest"];
      /** The session token is missing, expired, or not acceptable. */
      401: components["responses"]["Unauthorized"];
      /** The caller is known but may not do this. No organization is active, another one is, or a permission is missing. */
      403: components["responses"]["Forbidden"];
      /** There is no such resource, or the caller may not know of it. */
      404: components["responses"]["NotFound"];
      /** None of the media types in `Accept` can be produced. */
      406: components["responses"]["NotAcceptable"];
      /** The request is well-formed but breaks the contract; `errors` says where. */
      422: components["responses"]["UnprocessableContent"];
      /** The caller sends more than the server allows. */
      429: components["responses"]["TooManyRequests"];
      /** Something went wrong here. The details are in the server's log under the same request id. */
      500: components["responses"]["InternalServerError"];
      /** The operation is part of the contract, but this server does not offer it yet. */
      501: components["responses"]["NotImplemented"];
      /** The database, or a service the operation needs, cannot be reached or is not configured. */
      503: components["responses"]["ServiceUnavailable"];
    };
  };
  /** `DELETE /api/orgs/{slug}/tickets/{ticketId}` */
  deleteTeamTicket: {
    parameters: {
      query?: never;
      header?: {
        /** The `ETag` the ticket had when it was read, or `*`. */
        "If-Match"?: components["parameters"]["IfMatch"];
      };
      path: {
        /** The slug of the organization. It must be the one that is active in the session token. */
        slug: components["parameters"]["OrganizationSlug"];
        /** Identifies the ticket. */
        ticketId: components["parameters"]["TicketId"];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** The ticket is gone. */
      204: components["responses"]["Deleted"];
      /** The request is malformed, a body that is not JSON for instance. */
      400: components["responses"]["BadRequest"];
      /** The session token is missing, expired, or not acceptable. */
      401: components["responses"]["Unauthorized"];
      /** The caller is known but may not do this. No organization is active, another one is, or a permission is missing. */
      403: components["responses"]["Forbidden"];
      /** There is no such resource, or the caller may not know of it. */
      404: components["responses"]["NotFound"];
      /** None of the media types in `Accept` can be produced. */
      406: components["responses"]["NotAcceptable"];
      /** The ticket changed since it was read. Read it again, then decide. */
      412: components["responses"]["PreconditionFailed"];
      /** The request is well-formed but breaks the contract; `errors` says where. */
      422: components["responses"]["UnprocessableContent"];
      /** The caller sends more than the server allows. */
      429: components["responses"]["TooManyRequests"];
      /** Something went wrong here. The details are in the server's log under the same request id. */
      500: components["responses"]["InternalServerError"];
      /** The operation is part of the contract, but this server does not offer it yet. */
      501: components["responses"]["NotImplemented"];
      /** The database, or a service the operation needs, cannot be reached or is not configured. */
      503: components["responses"]["ServiceUnavailable"];
    };
  };
  /** `PATCH /api/orgs/{slug}/tickets/{ticketId}` */
  updateTeamTicket: {
    parameters: {
      query?: never;
      header?: {
        /** The `ETag` the ticket had when it was read, or `*`. */
        "If-Match"?: components["parameters"]["IfMatch"];
      };
      path: {
        /** The slug of the organization. It must be the one that is active in the session token. */
        slug: components["parameters"]["OrganizationSlug"];
        /** Identifies the ticket. */
        ticketId: components["parameters"]["TicketId"];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": components["schemas"]["TeamTicketPatch"];
      };
    };
    responses: {
      /** The ticket. */
      200: components["responses"]["TicketFound"];
      /** The request is malformed, a body that is not JSON for instance. */
      400: components["responses"]["BadRequest"];
      /** The session token is missing, expired, or not acceptable. */
      401: components["responses"]["Unauthorized"];
      /** The caller is known but may not do this. No organization is active, another one is, or a permission is missing. */
      403: components["responses"]["Forbidden"];
      /** There is no such resource, or the caller may not know of it. */
      404: components["responses"]["NotFound"];
      /** None of the media types in `Accept` can be produced. */
      406: components["responses"]["NotAcceptable"];
      /**
       * The request is at odds with what is stored, such as an idempotency key that was used for something else, or somebody to be assigned or
       * mentioned who is no member of the organization.
       */
      409: components["responses"]["Conflict"];
      /** The ticket changed since it was read. Read it again, then decide. */
      412: components["responses"]["PreconditionFailed"];
      /** The body is larger than this operation accepts. */
      413: components["responses"]["ContentTooLarge"];
      /** The body has a media type this operation does not read; `Accept` names the ones it does. */
      415: components["responses"]["UnsupportedMediaType"];
      /** The request is well-formed but breaks the contract; `errors` says where. */
      422: components["responses"]["UnprocessableContent"];
      /** The caller sends more than the server allows. */
      429: components["responses"]["TooManyRequests"];
      /** Something went wrong here. The details are in the server's log under the same request id. */
      500: components["responses"]["InternalServerError"];
      /** The operation is part of the contract, but this server does not offer it yet. */
      501: components["responses"]["NotImplemented"];
      /** The database, or a service the operation needs, cannot be reached or is not configured. */
      503: components["responses"]["ServiceUnavailable"];
    };
  };
  /** `GET /api/orgs/{slug}/tickets/{ticketId}/chat` */
  listTeamMessages: {
    parameters: {
      query?: {
        /** The `nextCursor` of the page before. Use it with the same filters and sort; a cursor this list never gave out is answered with 404. */
        cursor?: components["parameters"]["Cursor"];
        /** How many items a page holds at most. */
        limit?: components["parameters"]["Limit"];
      };
      header?: never;
      path: {
        /** The slug of the organization. It must be the one that is active in the session token. */
        slug: components["parameters"]["OrganizationSlug"];
        /** Identifies the ticket. */
        ticketId: components["parameters"]["TicketId"];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** One page of messages, newest first. */
      200: components["responses"]["MessagePage"];
      /** The request is malformed, a body that is not JSON for instance. */
      400: components["responses"]["BadRequest"];
      /** The session token is missing, expired, or not acceptable. */
      401: components["responses"]["Unauthorized"];
      /** The caller is known but may not do this. No organization is active, another one is, or a permission is missing. */
      403: components["responses"]["Forbidden"];
      /** There is no such resource, or the caller may not know of it. */
      404: components["responses"]["NotFound"];
      /** None of the media types in `Accept` can be produced. */
      406: components["responses"]["NotAcceptable"];
      /** The request is well-formed but breaks the contract; `errors` says where. */
      422: components["responses"]["UnprocessableContent"];
      /** The caller sends more than the server allows. */
      429: components["responses"]["TooManyRequests"];
      /** Something went wrong here. The details are in the server's log under the same request id. */
      500: components["responses"]["InternalServerError"];
      /** The operation is part of the contract, but this server does not offer it yet. */
      501: components["responses"]["NotImplemented"];
      /** The database, or a service the operation needs, cannot be reached or is not configured. */
      503: components["responses"]["ServiceUnavailable"];
    };
  };
  /** `POST /api/orgs/{slug}/tickets/{ticketId}/chat` */
  postTeamMessage: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** The slug of the organization. It must be the one that is active in the session token. */
        slug: components["parameters"]["OrganizationSlug"];
        /** Identifies the ticket. */
        ticketId: components["parameters"]["TicketId"];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": components["schemas"]["NewTeamMessage"];
      };
    };
    responses: {
      /** The message was stored. */
      201: components["responses"]["MessageCreated"];
      /** The request is malformed, a body that is not JSON for instance. */
      400: components["responses"]["BadRequest"];
      /** The session token is missing, expired, or not acceptable. */
      401: components["responses"]["Unauthorized"];
      /** The caller is known but may not do this. No organization is active, another one is, or a permission is missing. */
      403: components["responses"]["Forbidden"];
      /** There is no such resource, or the caller may not know of it. */
      404: components["responses"]["NotFound"];
      /** None of the media types in `Accept` can be produced. */
      406: components["responses"]["NotAcceptable"];
      /**
       * The request is at odds with what is stored, such as an idempotency key that was used for something else, or somebody to be assigned or
       * mentioned who is no member of the organization.
       */
      409: components["responses"]["Conflict"];
      /** The body is larger than this operation accepts. */
      413: components["responses"]["ContentTooLarge"];
      /** The body has a media type this operation does not read; `Accept` names the ones it does. */
      415: components["responses"]["UnsupportedMediaType"];
      /** The request is well-formed but breaks the contract; `errors` says where. */
      422: components["responses"]["UnprocessableContent"];
      /** The caller sends more than the server allows. */
      429: components["responses"]["TooManyRequests"];
      /** Something went wrong here. The details are in the server's log under the same request id. */
      500: components["responses"]["InternalServerError"];
      /** The operation is part of the contract, but this server does not offer it yet. */
      501: components["responses"]["NotImplemented"];
      /** The database, or a service the operation needs, cannot be reached or is not configured. */
      503: components["responses"]["ServiceUnavailable"];
    };
  };
  /** `POST /api/orgs/{slug}/tickets/{ticketId}/chat/ai` */
  askTeamAssistant: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** The slug of the organization. It must be the one that is active in the session token. */
        slug: components["parameters"]["OrganizationSlug"];
        /** Identifies the ticket. */
        ticketId: components["parameters"]["TicketId"];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": components["schemas"]["AssistantPrompt"];
      };
    };
    responses: {
      /** The answer while it is written. The schema describes the `data` of each event. */
      200: components["responses"]["AssistantStream"];
      /** The question and the complete answer, both stored. */
      201: components["responses"]["AssistantAnswer"];
      /** The request is malformed, a body that is not JSON for instance. */
      400: components["responses"]["BadRequest"];
      /** The session token is missing, expired, or not acceptable. */
      401: components["responses"]["Unauthorized"];
      /** The caller is known but may not do this. No organization is active, another one is, or a permission is missing. */
      403: components["responses"]["Forbidden"];
      /** There is no such resource, or the caller may not know of it. */
      404: components["responses"]["NotFound"];
      /** None of the media types in `Accept` can be produced. */
      406: components["responses"]["NotAcceptable"];
      /** The body is larger than this operation accepts. */
      413: components["responses"]["ContentTooLarge"];
      /** The body has a media type this operation does not read; `Accept` names the ones it does. */
      415: components["responses"]["UnsupportedMediaType"];
      /** The request is well-formed but breaks the contract; `errors` says where. */
      422: components["responses"]["UnprocessableContent"];
      /** The caller sends more than the server allows. */
      429: components["responses"]["TooManyRequests"];
      /** Something went wrong here. The details are in the server's log under the same request id. */
      500: components["responses"]["InternalServerError"];
      /** The operation is part of the contract, but this server does not offer it yet. */
      501: components["responses"]["NotImplemented"];
      /** A service that Yata depends on gave no usable answer. */
      502: components["responses"]["BadGateway"];
      /** The database, or a service the operation needs, cannot be reached or is not configured. */
      503: components["responses"]["ServiceUnavailable"];
    };
  };
  /** `PATCH /api/orgs/{slug}/tickets/{ticketId}/chat/{messageId}` */
  editTeamMessage: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** The slug of the organization. It must be the one that is active in the session token. */
        slug: components["parameters"]["OrganizationSlug"];
        /** Identifies the ticket. */
        ticketId: components["parameters"]["TicketId"];
        /** Identifies the message. */
        messageId: components["parameters"]["MessageId"];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": components["schemas"]["MessagePatch"];
      };
    };
    responses: {
      /** The message after the change. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["ChatMessage"];
        };
      };
      /** The request is malformed, a body that is not JSON for instance. */
      400: components["responses"]["BadRequest"];
      /** The session token is missing, expired, or not acceptable. */
      401: components["responses"]["Unauthorized"];
      /** The caller is known but may not do this. No organization is active, another one is, or a permission is missing. */
      403: components["responses"]["Forbidden"];
      /** There is no such resource, or the caller may not know of it. */
      404: components["responses"]["NotFound"];
      /** None of the media types in `Accept` can be produced. */
      406: components["responses"]["NotAcceptable"];
      /**
       * The request is at odds with what is stored, such as an idempotency key that was used for something else, or somebody to be assigned or
       * mentioned who is no member of the organization.
       */
      409: components["responses"]["Conflict"];
      /** The body is larger than this operation accepts. */
      413: components["responses"]["ContentTooLarge"];
      /** The body has a media type this operation does not read; `Accept` names the ones it does. */
      415: components["responses"]["UnsupportedMediaType"];
      /** The request is well-formed but breaks the contract; `errors` says where. */
      422: components["responses"]["UnprocessableContent"];
      /** The caller sends more than the server allows. */
      429: components["responses"]["TooManyRequests"];
      /** Something went wrong here. The details are in the server's log under the same request id. */
      500: components["responses"]["InternalServerError"];
      /** The operation is part of the contract, but this server does not offer it yet. */
      501: components["responses"]["NotImplemented"];
      /** The database, or a service the operation needs, cannot be reached or is not configured. */
      503: components["responses"]["ServiceUnavailable"];
    };
  };
  /** `GET /api/orgs/{slug}/members` */
  searchMembers: {
    parameters: {
      query?: {
        /** Words to look for. Each must occur; the last one may be unfinished. */
        q?: components["parameters"]["Search"];
        /** How many members to return at most. */
        limit?: number;
      };
      header?: never;
      path: {
        /** The slug of the organization. It must be the one that is active in the session token. */
        slug: components["parameters"]["OrganizationSlug"];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** The best matches, best first. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["MemberList"];
        };
      };
      /** The request is malformed, a body that is not JSON for instance. */
      400: components["responses"]["BadRequest"];
      /** The session token is missing, expired, or not acceptable. */
      401: components["responses"]["Unauthorized"];
      /** The caller is known but may not do this. No organization is active, another one is, or a permission is missing. */
      403: components["responses"]["Forbidden"];
      /** None of the media types in `Accept` can be produced. */
      406: components["responses"]["NotAcceptable"];
      /** The request is well-formed but breaks the contract; `errors` says where. */
      422: components["responses"]["UnprocessableContent"];
      /** The caller sends more than the server allows. */
      429: components["responses"]["TooManyRequests"];
      /** Something went wrong here. The details are in the server's log under the same request id. */
      500: components["responses"]["InternalServerError"];
      /** The operation is part of the contract, but this server does not offer it yet. */
      501: components["responses"]["NotImplemented"];
      /** The database, or a service the operation needs, cannot be reached or is not configured. */
      503: components["responses"]["ServiceUnavailable"];
    };
  };
  /** `GET /api/orgs/{slug}/metrics` */
  getTeamMetrics: {
    parameters: {
      query?: {
        /** How many days the figures look back. */
        days?: number;
      };
      header?: never;
      path: {
        /** The slug of the organization. It must be the one that is active in the session token. */
        slug: components["parameters"]["OrganizationSlug"];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** The figures of the active organization. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["TeamMetrics"];
        };
      };
      /** The request is malformed, a body that is not JSON for instance. */
      400: components["responses"]["BadRequest"];
      /** The session token is missing, expired, or not acceptable. */
      401: components["responses"]["Unauthorized"];
      /** The caller is known but may not do this. No organization is active, another one is, or a permission is missing. */
      403: components["responses"]["Forbidden"];
      /** None of the media types in `Accept` can be produced. */
      406: components["responses"]["NotAcceptable"];
      /** The request is well-formed but breaks the contract; `errors` says where. */
      422: components["responses"]["UnprocessableContent"];
      /** The caller sends more than the server allows. */
      429: components["responses"]["TooManyRequests"];
      /** Something went wrong here. The details are in the server's log under the same request id. */
      500: components["responses"]["InternalServerError"];
      /** The operation is part of the contract, but this server does not offer it yet. */
      501: components["responses"]["NotImplemented"];
      /** The database, or a service the operation needs, cannot be reached or is not configured. */
      503: components["responses"]["ServiceUnavailable"];
    };
  };
  /** `GET /api/orgs/{slug}/events` */
  streamTeamEvents: {
    parameters: {
      query?: never;
      header?: {
        /** The `id` of the last event that arrived. Browsers send it by themselves. */
        "Last-Event-ID"?: components["parameters"]["LastEventId"];
      };
      path: {
        /** The slug of the organization. It must be the one that is active in the session token. */
        slug: components["parameters"]["OrganizationSlug"];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** Changes as they happen. The schema describes the `data` of each event. */
      200: components["responses"]["LiveEvents"];
      /** The request is malformed, a body that is not JSON for instance. */
      400: components["responses"]["BadRequest"];
      /** The session token is missing, expired, or not acceptable. */
      401: components["responses"]["Unauthorized"];
      /** The caller is known but may not do this. No organization is active, another one is, or a permission is missing. */
      403: components["responses"]["Forbidden"];
      /** None of the media types in `Accept` can be produced. */
      406: components["responses"]["NotAcceptable"];
      /** The request is well-formed but breaks the contract; `errors` says where. */
      422: components["responses"]["UnprocessableContent"];
      /** The caller sends more than the server allows. */
      429: components["responses"]["TooManyRequests"];
      /** Something went wrong here. The details are in the server's log under the same request id. */
      500: components["responses"]["InternalServerError"];
      /** The operation is part of the contract, but this server does not offer it yet. */
      501: components["responses"]["NotImplemented"];
      /** The database, or a service the operation needs, cannot be reached or is not configured. */
      503: components["responses"]["ServiceUnavailable"];
    };
  };
  /** `POST /webhooks/clerk` */
  receiveClerkWebhook: {
    parameters: {
      query?: never;
      header?: {
        /** Identifies the event across retries. */
        "svix-id"?: string;
        /** When this attempt was signed in Unix seconds. */
        "svix-timestamp"?: string;
        /** Space-separated list of `version,base64` signatures. */
        "svix-signature"?: string;
        /** The same as `svix-id` under its standard name. */
        "webhook-id"?: string;
        /** The same as `svix-timestamp` under its standard name. */
        "webhook-timestamp"?: string;
        /** The same as `svix-signature` under its standard name. */
        "webhook-signature"?: string;
      };
      path?: never;
      cookie?: never;
    };
    /** The raw bytes that were signed, at most 1 MiB. */
    requestBody: {
      content: {
        "*/*": string;
      };
    };
    responses: {
      /** The event was applied, had been applied before, or is of a type nobody here cares about. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["WebhookReceipt"];
        };
      };
      /** The body could not be read, or is not the JSON of an event. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["WebhookFailure"];
        };
      };
      /** No signature of the request matches its body. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["WebhookFailure"];
        };
      };
      /** None of the media types in `Accept` can be produced. */
      406: components["responses"]["NotAcceptable"];
      /** The body is larger than this operation accepts. */
      413: components["responses"]["ContentTooLarge"];
      /** The request is well-formed but breaks the contract; `errors` says where. */
      422: components["responses"]["UnprocessableContent"];
      /** The signing secret is not usable, or the database refused. Svix will deliver again. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["WebhookFailure"];
        };
      };
      /** The operation is part of the contract, but this server does not offer it yet. */
      501: components["responses"]["NotImplemented"];
    };
  };
}
