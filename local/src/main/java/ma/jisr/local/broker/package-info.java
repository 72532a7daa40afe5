/** A real Apache Kafka broker on one machine, from its own jars. */
@NullMarked
package ma.jisr.local.broker;

import org.jspecify.annotations.NullMarked;
