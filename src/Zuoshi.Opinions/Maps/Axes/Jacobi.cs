namespace Zuoshi.Opinions.Maps.Axes;

/// <summary>Eigenvalues and eigenvectors of a small symmetric matrix by Jacobi's rotations.</summary>
internal static class Jacobi
{
    private const int MostSweeps = 50;

    /// <summary>All of them, largest value first, of the matrix with these numbers in and beside its diagonal.</summary>
    public static (double[] Values, double[][] Vectors) Tridiagonal(List<double> diagonal, List<double> beside)
    {
        var size = diagonal.Count;
        var matrix = new double[size][];
        var vectors = new double[size][];
        for (var row = 0; row < size; row++)
        {
            (matrix[row], vectors[row]) = (new double[size], new double[size]);
            (matrix[row][row], vectors[row][row]) = (diagonal[row], 1);
            if (row > 0) matrix[row][row - 1] = beside[row - 1];
            if (row + 1 < size) matrix[row][row + 1] = beside[row];
        }

        for (var sweep = 0; sweep < MostSweeps && Sweep(matrix, vectors); sweep++) { }

        int[] order = [.. Enumerable.Range(0, size).OrderByDescending(at => matrix[at][at])];
        return ([.. order.Select(at => matrix[at][at])], [.. order.Select(at => vectors[at])]);
    }

    /// <summary>Turns every pair of rows once; false when nothing was left to turn. Rows of <paramref name="vectors"/> are the eigenvectors.</summary>
    private static bool Sweep(double[][] matrix, double[][] vectors)
    {
        var turned = false;
        for (var p = 0; p < matrix.Length; p++)
        {
            for (var q = p + 1; q < matrix.Length; q++)
            {
                var beside = matrix[p][q];
                if (Math.Abs(beside) <= double.Epsilon + 1e-15 * Math.Sqrt(Math.Abs(matrix[p][p] * matrix[q][q]))) continue;

                turned = true;
                var slope = (matrix[q][q] - matrix[p][p]) / (2 * beside);
                var tangent = (slope < 0 ? -1 : 1) / (Math.Abs(slope) + Math.Sqrt(slope * slope + 1));
                var cosine = 1 / Math.Sqrt(tangent * tangent + 1);
                var sine = tangent * cosine;
                Turn(matrix[p], matrix[q], cosine, sine);
                foreach (var row in matrix) (row[p], row[q]) = (cosine * row[p] - sine * row[q], sine * row[p] + cosine * row[q]);
                Turn(vectors[p], vectors[q], cosine, sine);
            }
        }

        return turned;
    }

    private static void Turn(double[] one, double[] other, double cosine, double sine)
    {
        for (var at = 0; at < one.Length; at++) (one[at], other[at]) = (cosine * one[at] - sine * other[at], sine * one[at] + cosine * other[at]);
    }
}
