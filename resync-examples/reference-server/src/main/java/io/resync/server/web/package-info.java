/** What every exchange goes through: trace id, size limit, addresses, the page and its short cuts, the API's description. */
@NullMarked
package io.resync.server.web;

import org.jspecify.annotations.NullMarked;
