/** What administrators see: decisions of the router. */
@NullMarked
package io.resync.server.admin;

import org.jspecify.annotations.NullMarked;
