/** Investigation of one job, and the failed ones. */
@NullMarked
package io.resync.server.jobs;

import org.jspecify.annotations.NullMarked;
