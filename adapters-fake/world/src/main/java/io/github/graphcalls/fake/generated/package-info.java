/** Generated calls: varied, valid and reproducible from a seed. */
package io.github.graphcalls.fake.generated;
