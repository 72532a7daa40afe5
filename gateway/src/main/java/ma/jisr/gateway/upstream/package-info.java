/** Calls to the services: time-outs, circuit breakers, the one repetition that is safe. */
@NullMarked
package ma.jisr.gateway.upstream;

import org.jspecify.annotations.NullMarked;
