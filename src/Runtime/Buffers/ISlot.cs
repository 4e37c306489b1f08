namespace CfgCompiler.Runtime.Buffers;

/// <summary>What a <see cref="SlotPool{T}"/> needs to know of its elements.</summary>
internal interface ISlot
{
    /// <summary>Raised each time the slot is given back, so that an old reference is recognised.</summary>
    uint Generation { get; set; }

    /// <summary>Next free slot while the slot is free.</summary>
    int NextFree { get; set; }
}
