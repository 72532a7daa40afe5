/** The auto-configuration that puts the starter's parts together in each service. */
@NullMarked
package ma.jisr.starter.configuration;

import org.jspecify.annotations.NullMarked;
