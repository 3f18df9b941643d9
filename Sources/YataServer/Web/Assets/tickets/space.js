// A person's own tickets and those of a team, behind one set of functions over the generated client.
import { askTeamAssistant, createTeamTicket, createTicket, deleteTeamTicket, deleteTicket, getTeamTicket, getTicket, listTeamMessages, listTeamTickets, listTicketMessages, listTickets, postTeamMessage, searchMembers, sendTicketMessage, streamEvents, streamTeamEvents, unwrap, updateTeamTicket, updateTicket } from "../generated/client.js";
const streaming = {
  accept: "text/event-stream"
};
const streamed = (body)=>{
  if ("question" in body) throw new TypeError("the answer is not a stream");
  return body;
};
const from = (cursor)=>cursor === null ? {} : {
    cursor
  };
const behind = (last)=>last === "" ? {} : {
    header: {
      "Last-Event-ID": last
    }
  };
export const personalSpace = (client)=>({
    key: "personal",
    title: "My tickets",
    list: (query, signal)=>unwrap(listTickets(client, {
        query
      }, {
        signal
      })),
    get: (ticketId)=>unwrap(getTicket(client, {
        path: {
          ticketId
        }
      })),
    create: (body, key)=>unwrap(createTicket(client, {
        header: {
          "Idempotency-Key": key
        },
        body
      })),
    update: (ticketId, { assigneeId: _, ...body })=>unwrap(updateTicket(client, {
        path: {
          ticketId
        },
        body
      })),
    remove: (ticketId)=>unwrap(deleteTicket(client, {
        path: {
          ticketId
        }
      })),
    events: (last, signal)=>unwrap(streamEvents(client, behind(last), {
        signal
      })),
    messages: (ticketId, cursor)=>unwrap(listTicketMessages(client, {
        path: {
          ticketId
        },
        query: {
          limit: 50,
          ...from(cursor)
        }
      })),
    ask: async (ticketId, body, signal)=>streamed(await unwrap(sendTicketMessage(client, {
        path: {
          ticketId
        },
        body: {
          body
        }
      }, {
        signal,
        ...streaming
      }))),
    team: null
  });
export const teamSpace = (client, slug)=>({
    key: "team",
    title: "Team",
    list: (query, signal)=>unwrap(listTeamTickets(client, {
        path: {
          slug
        },
        query
      }, {
        signal
      })),
    get: (ticketId)=>unwrap(getTeamTicket(client, {
        path: {
          slug,
          ticketId
        }
      })),
    create: (body, key)=>unwrap(createTeamTicket(client, {
        path: {
          slug
        },
        header: {
          "Idempotency-Key": key
        },
        body
      })),
    update: (ticketId, body)=>unwrap(updateTeamTicket(client, {
        path: {
          slug,
          ticketId
        },
        body
      })),
    remove: (ticketId)=>unwrap(deleteTeamTicket(client, {
        path: {
          slug,
          ticketId
        }
      })),
    events: (last, signal)=>unwrap(streamTeamEvents(client, {
        path: {
          slug
        },
        ...behind(last)
      }, {
        signal
      })),
    messages: (ticketId, cursor)=>unwrap(listTeamMessages(client, {
        path: {
          slug,
          ticketId
        },
        query: {
          limit: 50,
          ...from(cursor)
        }
      })),
    ask: async (ticketId, prompt, signal)=>streamed(await unwrap(askTeamAssistant(client, {
        path: {
          slug,
          ticketId
        },
        body: {
          prompt
        }
      }, {
        signal,
        ...streaming
      }))),
    team: {
      say: (ticketId, body, mentions)=>unwrap(postTeamMessage(client, {
          path: {
            slug,
            ticketId
          },
          body: {
            body,
            mentions
          }
        })),
      members: async (q)=>(await unwrap(searchMembers(client, {
          path: {
            slug
          },
          query: q === "" ? {
            limit: 50
          } : {
            q,
            limit: 6
          }
        }))).members
    }
  });
