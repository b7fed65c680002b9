interface AvatarProps {
	readonly picture: string | null;
	readonly initials: string;
}

/** Decoration: the name stands beside it. Only a picture that came inside the state is shown; nothing is loaded. */
export function Avatar({ picture, initials }: AvatarProps) {
	if (picture?.startsWith('data:image/')) return <img class="avatar" src={picture} alt="" />;
	return (
		<span class="avatar avatar-initials" aria-hidden="true">
			{initials}
		</span>
	);
}
