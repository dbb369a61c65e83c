/** Generated calls: varied, valid and reproducible from a seed. */
@NullMarked
package io.github.graphcalls.fake.generated;

import org.jspecify.annotations.NullMarked;
