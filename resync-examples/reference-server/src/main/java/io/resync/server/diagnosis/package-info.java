/** What can be computed about the plan and its jobs, without a question and without a model. */
@NullMarked
package io.resync.server.diagnosis;

import org.jspecify.annotations.NullMarked;
