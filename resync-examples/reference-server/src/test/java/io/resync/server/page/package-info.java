/** The page as an operator meets it, in a real browser, and what it asks of the server. */
@NullMarked
package io.resync.server.page;

import org.jspecify.annotations.NullMarked;
