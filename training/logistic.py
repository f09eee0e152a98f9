"""Ridge logistic regression by Newton's method."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]
STEPS = 30


def fit(x: Array, y: Array, held: Array, w: Array | float = 1.0) -> Array:
    """Rows × features, what is so, how far each feature's weight is held down, what each row counts → the weights."""
    weights = np.zeros(x.shape[1])
    ridge = np.diag(held)
    for _ in range(STEPS):
        p = 1 / (1 + np.exp(-x @ weights))
        hessian = (x * (w * p * (1 - p))[:, None]).T @ x + ridge + 1e-6 * np.eye(len(weights))
        weights = weights - np.linalg.solve(hessian, x.T @ (w * (p - y)) + ridge @ weights)
    return weights
