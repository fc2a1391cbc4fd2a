/**
 * A plan that lives: job streams start, jobs run and end, agents drop and return, all drawn from a seed. It knows
 * nothing of files and wires. Start at {@link io.resync.simulator.night.LivingPlan}.
 */
@NullMarked
package io.resync.simulator.night;

import org.jspecify.annotations.NullMarked;
