package io.resync.tws.client.wire;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;

/** JSON, but not of the shape that is expected. Its message names places and kinds of values, never a value itself. */
public final class UnexpectedShapeException extends JsonParseException {
    private static final long serialVersionUID = 1L;

    UnexpectedShapeException(JsonParser parser, String message) {
        super(parser, message);
    }
}
