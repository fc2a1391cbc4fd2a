/** What was found and how it is known: evidence, findings that cannot be without it, and the gaps that were left. */
@NullMarked
package io.resync.diagnosis;

import org.jspecify.annotations.NullMarked;
