import ContractDiagnostics

/// What `contract init` writes: small, and in all that it has as a good contract should be.
enum StarterContract {
  static func text(title: String) -> String {
    """
    openapi: 3.1.0
    info:
      title: \(JSONText.string(title).text)
      version: 1.0.0
      description: A contract to start from.
    servers:
      - url: http://localhost:8080
    tags:
      - name: Notes
        description: Short texts that people keep.
    paths:
      /notes:
        get:
          operationId: listNotes
          summary: List the notes, newest first
          tags: [Notes]
          parameters:
            - name: limit
              in: query
              description: How many notes are returned at most.
              schema: {type: integer, minimum: 1, maximum: 100, default: 20}
          responses:
            '200':
              description: The notes.
              content:
                application/json:
                  schema: {$ref: '#/components/schemas/NoteList'}
            default: {$ref: '#/components/responses/Problem'}
        post:
          operationId: createNote
          summary: Write a note
          tags: [Notes]
          requestBody:
            required: true
            content:
              application/json:
                schema: {$ref: '#/components/schemas/NewNote'}
          responses:
            '201':
              description: The note as it was kept.
              content:
                application/json:
                  schema: {$ref: '#/components/schemas/Note'}
            default: {$ref: '#/components/responses/Problem'}
      /notes/{noteId}:
        get:
          operationId: getNote
          summary: Read a note
          tags: [Notes]
          parameters:
            - name: noteId
              in: path
              required: true
              description: Which note.
              schema: {type: string, format: uuid}
          responses:
            '200':
              description: The note.
              content:
                application/json:
                  schema: {$ref: '#/components/schemas/Note'}
            default: {$ref: '#/components/responses/Problem'}
    components:
      schemas:
        NewNote:
          description: A note before it is kept.
          type: object
          required: [text]
          properties:
            text: {type: string, minLength: 1, maxLength: 1000}
        Note:
          description: A note.
          type: object
          required: [id, text, createdAt]
          properties:
            id: {type: string, format: uuid}
            text: {type: string, minLength: 1, maxLength: 1000}
            createdAt: {type: string, format: date-time}
        NoteList:
          description: Notes, newest first.
          type: object
          required: [notes]
          properties:
            notes:
              type: array
              maxItems: 100
              items: {$ref: '#/components/schemas/Note'}
        Problem:
          description: What went wrong (RFC 9457).
          type: object
          required: [title, status]
          properties:
            type: {type: string, format: uri-reference}
            title: {type: string}
            status: {type: integer}
            detail: {type: string}
      responses:
        Problem:
          description: The request failed.
          content:
            application/problem+json:
              schema: {$ref: '#/components/schemas/Problem'}

    """
  }

  /// The lines that hook the contract into a package.
  static func nextSteps(path: String) -> String {
    """
    Wrote \(SafeText.line(path)). Put it at the root of a package or into a target's folder, and into Package.swift:

      .package(url: "https://github.com/OWNER/contract", from: "1.0.0", traits: []),             // dependencies of the package
      .product(name: "ContractServer", package: "contract"), .product(name: "ContractRuntime", package: "contract"),  // of the target
      plugins: [.plugin(name: "ContractPlugin", package: "contract")]                            // of the target

    The target needs one Swift file, even an empty one. `swift build` then generates models, validators and the protocol `NotesAPI`.

    """
  }
}
